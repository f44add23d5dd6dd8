package io.github.lynceus.img.record;

/** Time-lapse: which frames of a stream are recorded. The first one is. */
final class FrameSelection {

	/** A frame that is due may be early by this share of the interval: the camera's rate is never quite the wanted one. */
	private static final double EARLY = 0.02;

	private final int everyFrames;
	private final double everySeconds;
	private long seen;
	private double due;

	FrameSelection(final int everyFrames, final double everySeconds) {
		this.everyFrames = everyFrames;
		this.everySeconds = everySeconds;
	}

	/** Whether the next frame, taken at this time since the first, is recorded. */
	boolean takes(final double seconds) {
		if (seen++ % everyFrames != 0) {
			return false;
		}
		if (everySeconds == 0) {
			return true;
		}
		if (seconds < due - EARLY * everySeconds) {
			return false;
		}
		// The next one is due on the grid that began with the first, so that intervals do not grow.
		due = (Math.floor(seconds / everySeconds + EARLY) + 1) * everySeconds;
		return true;
	}

	/** Whether frames are left out on purpose. */
	boolean isLapse() {
		return everyFrames > 1 || everySeconds > 0;
	}
}
