package io.github.lynceus.fuzz;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.telops.FrameHeader;
import io.github.lynceus.telops.HeaderField;

/** The header rows of Telops frames. */
public final class FrameHeaderFuzz {

	private FrameHeaderFuzz() {}

	public static void fuzzerTestOneInput(final byte[] data) {
		final FrameHeader header;
		try {
			header = FrameHeader.of(data);
		}
		catch (final CameraException exc) {
			return;
		}
		for (final HeaderField field : HeaderField.values()) header.value(field);
		if (header.toMap().size() != HeaderField.values().length) throw new AssertionError("fields are missing");
		header.calibrationMode();
		header.unit().value(20_000);
		header.time();
		header.toString();
	}
}
