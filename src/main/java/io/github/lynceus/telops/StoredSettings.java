package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Progress;

/**
 * The settings a download has to disturb, because the camera sends a sequence only while its image size is set: the size
 * itself, and what the camera lowers along with it (frame rate, integration time, size of the next recording).
 */
final class StoredSettings {

	private static final Register[] FOLLOWERS = { Register.EXPOSURE_TIME, Register.FRAME_RATE,
		Register.BUFFER_SIZE, Register.BUFFER_SEQUENCES, Register.BUFFER_PRE_MOI };

	private final Registers registers;
	private final Geometry geometry;
	private final int[] size;
	private final int[] offset;
	private final int[] followers;

	/** Remembers everything. */
	StoredSettings(final Registers registers, final Geometry geometry) {
		this.registers = registers;
		this.geometry = geometry;
		size = geometry.resolution();
		offset = geometry.offset();
		followers = registers.get(FOLLOWERS);
	}

	/** Puts the window back as it was. @throws CameraException when the camera does not let it */
	void restoreWindow() {
		geometry.writeResolution(size[0], size[1], Progress.NONE);
		if (!geometry.isCentered()) geometry.writeOffset(offset[0], offset[1], Progress.NONE);
	}

	/** Puts back what depends on the window, which has been put back before. */
	void restoreFollowers() {
		for (int i = 0; i < FOLLOWERS.length; i++)
			if (registers.get(FOLLOWERS[i]) != followers[i]) registers.offer(FOLLOWERS[i], followers[i]);
	}
}
