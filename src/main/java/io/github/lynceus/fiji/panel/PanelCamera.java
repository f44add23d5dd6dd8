package io.github.lynceus.fiji.panel;

import io.github.lynceus.fiji.RunningJob;
import java.util.List;

/** The camera of a control panel. */
public interface PanelCamera {

	/** Vendor, model and address. */
	String name();

	/** IPv4 address, by which it is connected again. */
	String address();

	/** What a recorded line has to select before it is for this camera; empty if nothing. Returns at once. */
	default String toSelect() {
		return "";
	}

	/** A person turned to the panel. Returns at once. */
	default void attended() {}

	/** One sentence on why it cannot be used now; empty if it can. Returns at once. */
	String trouble();

	/** Long work that is being done with it, the newest last. Returns at once. */
	List<RunningJob> jobs();

	/**
	 * Reads what can be read without disturbing what is being done; the rest is as before. May wait for the camera.
	 *
	 * @param fresh whether something was done that may have changed everything
	 * @throws RuntimeException with a sentence when the camera does not answer or refuses
	 */
	PanelState read(PanelState before, boolean fresh);

	/**
	 * Does what a button is for, and shows what comes of it. Returns when it is done.
	 *
	 * @throws RuntimeException with a sentence when it cannot be done
	 */
	void run(MenuCommand command);
}
