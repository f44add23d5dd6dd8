package io.github.lynceus.img.record;

import ij.ImagePlus;
import io.github.lynceus.img.RingFrame;
import java.io.IOException;

/** Takes the frames of a recording one after the other. */
interface PlaneSink {

	/**
	 * Takes a frame.
	 *
	 * @return the array the next frame may come in; the same one unless it was kept
	 * @throws IOException when it cannot be taken; those before are safe
	 */
	Object write(RingFrame frame, Object plane) throws IOException;

	/**
	 * Completes the recording.
	 *
	 * @param like an image with calibration, display range and info text of the recording
	 * @param report to be kept with it
	 * @throws IOException when that cannot be written
	 */
	void finish(ImagePlus like, RecordReport report) throws IOException;

	/** The recording as a stack; after {@link #finish}. */
	ImagePlus open();

	/** Gives up what was begun and leaves nothing behind. */
	void discard();
}
