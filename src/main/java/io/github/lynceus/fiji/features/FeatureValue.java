package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.AccessMode;
import java.util.List;

/**
 * What a feature was when it was last read.
 *
 * @param access what could be done with it; null as long as it has not been read
 * @param text its value, empty if there was none to read
 * @param locked whether a lock keeps it from being written
 * @param range what a number may be, else null
 * @param choices what can be chosen, empty if it is no enumeration
 * @param address where it is in the camera, -1 if it is no register
 * @param pollingMillis after how long it should be read again, -1 if never
 * @param error why it could not be read, one sentence; empty if it could
 */
public record FeatureValue(AccessMode access, String text, boolean locked, NumberRange range,
	List<FeatureChoice> choices, long address, long pollingMillis, String error)
{

	/** A feature nobody has looked at yet. */
	public static final FeatureValue UNREAD = new FeatureValue(null, "", false, null, List.of(), -1, -1, "");

	/** Reads a feature from the camera, which may take time; throws what the transport throws. */
	public static FeatureValue of(final FeatureItem item) {
		return FeatureReader.read(item);
	}

	/** A feature that could not be read. */
	public static FeatureValue failed(final String error) {
		return new FeatureValue(AccessMode.NA, "", false, null, List.of(), -1, -1, error);
	}

	/** Whether it has been read. */
	public boolean isKnown() {
		return access != null;
	}

	/** Whether it is known that the camera does not have it. */
	public boolean isAbsent() {
		return access == AccessMode.NI;
	}

	/** Whether it can be written or executed. */
	public boolean isWritable() {
		return access != null && access.isWritable();
	}

	/** Whether there is nothing that can be done with it now. */
	public boolean isUnavailable() {
		return access == AccessMode.NA;
	}

	/** Whether the text says that a switch is on. */
	public boolean isOn() {
		return text.equals("true") || text.equals("1");
	}
}
