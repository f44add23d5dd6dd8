package io.github.lynceus.fiji.live;

import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.DisplayRange;

/** Chooses the display range from the frames shown. */
final class RangeChooser {

	/** Frames that {@link AutoScale#ONCE} looks at: the first of a stream are often dark or still settling. */
	static final int FIRST_FRAMES = 5;
	/**
	 * A range that moves less than this share of itself stays, or colours and scale would tremble with the
	 * noise.
	 */
	private static final double NOTICEABLE = 0.02;

	private double ignoredPercent;
	private AutoScale mode;
	private DisplayRange range;
	private int seen;

	RangeChooser(final AutoScale mode, final double ignoredPercent) {
		this.mode = mode;
		this.ignoredPercent = ignoredPercent;
	}

	/** Changes the mode; {@link AutoScale#ONCE} fits anew. */
	void mode(final AutoScale newMode) {
		mode = newMode;
		range = null;
		seen = 0;
	}

	/** Changes the share of pixels left outside as well. */
	void mode(final AutoScale newMode, final double ignored) {
		ignoredPercent = ignored;
		mode(newMode);
	}

	double ignoredPercent() {
		return ignoredPercent;
	}

	AutoScale mode() {
		return mode;
	}

	/** Whether the range of this frame counts; for frames whose values are no counts, so that no range is kept. */
	boolean isDue() {
		return mode == AutoScale.CONTINUOUS || mode == AutoScale.ONCE && seen++ < FIRST_FRAMES;
	}

	/** The range to set for this frame, or null to leave it as it is. */
	DisplayRange next(final Object pixels, final int length, final FrameUnit unit) {
		if (mode == AutoScale.OFF || mode == AutoScale.ONCE && seen >= FIRST_FRAMES) {
			return null;
		}
		seen++;
		final DisplayRange now = DisplayRange.of(pixels, length, ignoredPercent, unit);
		final DisplayRange wanted = mode == AutoScale.ONCE && range != null ? range.union(now) : now;
		if (range != null && !isNoticeable(wanted)) {
			return null;
		}
		range = wanted;
		return wanted;
	}

	private boolean isNoticeable(final DisplayRange wanted) {
		final int moved = Math.max(Math.abs(wanted.min() - range.min()), Math.abs(wanted.max() - range.max()));
		return moved > NOTICEABLE * (range.max() - range.min());
	}
}
