package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.NodeMap;

/** The camera a browser is for. All methods but {@link #name} and {@link #isConnected} may take time. */
public interface FeatureTarget {

	/** Vendor, model and address. */
	String name();

	/** The features; the first call may have to read the description from the camera. */
	NodeMap features();

	/** Whether the camera still answers; never takes time. */
	boolean isConnected();

	/** Writes a feature from text. */
	void set(String feature, String value);

	/** Starts a command, which may go on for a while. */
	void execute(String feature);

	/** A person turned to the browser; never takes time. */
	default void attended() {}

	/** Whether locked features can be written nevertheless, as what locks them would be paused for it. */
	default boolean unlocks() {
		return false;
	}
}
