package io.github.lynceus.telops;

/**
 * How fast a FAST M3k can go, by the timing of its detector: what the camera itself computes, without asking it. Times in
 * µs, rates in Hz.
 * <p>
 * Source: the detector driver of Telops' published TEL-2000 firmware. A line costs its own pixels, and where the window
 * has room beside it a margin that keeps bands out of the image; what is read only because the detector has to read it
 * goes at double speed. Beyond that, a frame costs its exposure, a delay and a reset.
 * </p>
 *
 * @param width image columns
 * @param height image rows, without header rows
 * @param offsetX first column
 * @param burst DetectorMode Burst: no margin, faster, with bands at the sides
 * @param testImage whether the camera makes its image up, which takes longer
 */
public record FrameRateModel(int width, int height, int offsetX, boolean burst, boolean testImage) {

	/** Columns of the detector this model is of. */
	public static final int SENSOR_WIDTH = 320;

	/** Detector clock in MHz. */
	private static final double CLOCK = 8.333375;
	/** Pixels a clock brings, and step of what can be read beside the window. */
	private static final int STEP = 32;
	/** What is read is a multiple of this. */
	private static final int READ_STEP = 64;
	/** The detector cannot leave these two columns out. */
	private static final int FIRST_MANDATORY = 128;
	private static final int LAST_MANDATORY = 191;
	private static final double DELAY = 8.55 / CLOCK;
	/** µs between the end of the exposure and the read-out. */
	private static final double EXPOSURE_OVERHEAD = 0.8;
	/** µs the exposure phase takes at least. */
	private static final double MIN_EXPOSURE_PHASE = 7.8;
	/** µs between the read-out and the next exposure. */
	private static final double RESET = 2.0;
	/** µs a made-up line takes longer. */
	private static final double TEST_LINE = 0.12;
	private static final double MAX_EXPOSURE = 1e6;
	/** Rates come from 32-bit registers: a period that misses a step by this much has reached it. */
	private static final double ROUNDING = 1e-3;

	/** A window in the middle of the detector, in its normal mode. */
	public static FrameRateModel centered(final int width, final int height) {
		return new FrameRateModel(width, height, (SENSOR_WIDTH - width) / 2, false, false);
	}

	/** A window anywhere, in the detector's normal mode. */
	public static FrameRateModel at(final int offsetX, final int width, final int height) {
		return new FrameRateModel(width, height, offsetX, false, false);
	}

	/** {@link #max} of a window in the middle of the detector. */
	public static double frameRateMax(final int width, final int height, final double integrationTime) {
		return centered(width, height).max(integrationTime);
	}

	/** {@link #longestExposure} of a window in the middle of the detector. */
	public static double exposureTimeMax(final int width, final int height, final double frameRate) {
		return centered(width, height).longestExposure(frameRate);
	}

	/** Highest frame rate in Hz, to 0.01 Hz as the camera gives it. @param integrationTime µs */
	public double max(final double integrationTime) {
		final double readout = readout();
		final double exposure = integrationTime + EXPOSURE_OVERHEAD;
		final double period = exposure + DELAY + readout
			+ Math.max(MIN_EXPOSURE_PHASE - exposure, Math.max(EXPOSURE_OVERHEAD - DELAY - readout, RESET));
		return Math.floor(1e8 / period) / 100;
	}

	/** Longest integration time in µs at a frame rate in Hz, to 0.1 µs as the camera gives it. */
	public double longestExposure(final double frameRate) {
		final double left = 1e6 / frameRate - readout() - DELAY - RESET;
		final double exposure = Math.max(left, MIN_EXPOSURE_PHASE - RESET) - EXPOSURE_OVERHEAD;
		return Math.min(MAX_EXPOSURE, Math.floor(exposure * 10 + ROUNDING) / 10);
	}

	private double readout() {
		return height * (clocksPerLine() / CLOCK + (testImage ? TEST_LINE : 0));
	}

	/** What the detector reads is widened until it holds what it must, and again for margins if there is room. */
	double clocksPerLine() {
		final int last = offsetX + width - 1;
		int from = Math.min(offsetX, offsetX - roundedUp(offsetX - FIRST_MANDATORY, STEP));
		int to = Math.max(last, last + roundedUp(LAST_MANDATORY - last, STEP));
		// A window that does without the middle gets its margins even in burst mode.
		boolean margins = !burst || from < offsetX || to > last;
		for (int side = 0; margins && side < 2; side++) {
			if (to - last < STEP) {
				margins = to + STEP <= SENSOR_WIDTH;
				if (margins) to += STEP;
			}
			else if (offsetX - from < STEP) {
				margins = from - STEP >= 0;
				if (margins) from -= STEP;
			}
		}
		final int read = roundedUp(to - from + 1, READ_STEP);
		if (!margins) return (double) read / STEP;
		final int right = to - last;
		return (width + right + 0.5 * (read - width - right)) / STEP;
	}

	/** The next multiple of a step, 0 for what is negative. */
	private static int roundedUp(final int value, final int step) {
		return value <= 0 ? 0 : (value + step - 1) / step * step;
	}
}
