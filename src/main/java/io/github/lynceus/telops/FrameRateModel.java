package io.github.lynceus.telops;

/**
 * How fast a FAST M3k can go, by the timing of its detector: what the camera itself computes, without asking it. Holds
 * for windows in the middle of the detector and DetectorMode Normal.
 */
public final class FrameRateModel {

	/** Detector clock in MHz. */
	private static final double CLOCK = 8.333375;
	private static final double PIXELS_PER_CLOCK = 32;
	private static final double FULL_WIDTH = 320;
	/** Clocks a line takes beyond its own pixels, when it is not a full one. */
	private static final double MARGIN = 1.5;
	private static final double DELAY = 8.55 / CLOCK;
	/** µs between the end of the exposure and the read-out. */
	private static final double EXPOSURE_OVERHEAD = 0.8;
	/** µs the exposure phase takes at least. */
	private static final double MIN_EXPOSURE_PHASE = 7.8;
	/** µs between the read-out and the next exposure. */
	private static final double RESET = 2.0;

	private FrameRateModel() {}

	/**
	 * Highest frame rate in Hz, to 0.01 Hz as the camera gives it.
	 *
	 * @param width image columns
	 * @param height image rows, without header rows
	 * @param integrationTime µs
	 */
	public static double frameRateMax(final int width, final int height, final double integrationTime) {
		final double readout = readout(width, height);
		final double exposure = integrationTime + EXPOSURE_OVERHEAD;
		final double period = exposure + DELAY + readout
			+ Math.max(MIN_EXPOSURE_PHASE - exposure, Math.max(EXPOSURE_OVERHEAD - DELAY - readout, RESET));
		return Math.floor(1e8 / period) / 100;
	}

	private static double readout(final int width, final int height) {
		final double line = width / PIXELS_PER_CLOCK + (width >= FULL_WIDTH ? 0 : MARGIN);
		return line * height / CLOCK;
	}
}
