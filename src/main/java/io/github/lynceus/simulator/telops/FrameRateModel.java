package io.github.lynceus.simulator.telops;

/**
 * How long the detector needs for an image, and what follows for frame rate and exposure time. Times are in
 * microseconds, rates in hertz.
 */
public final class FrameRateModel {

	/** Detector master clock in MHz; it moves 32 pixels per cycle. */
	private static final double MASTER_CLOCK = 8.333375;
	private static final double DELAY = 8.55 / MASTER_CLOCK;
	private static final double EXPOSURE_OVERHEAD = 0.8;
	private static final double GAP = 2.0;
	/** Longer test patterns cost this much per line. */
	private static final double TEST_PATTERN_LINE = 0.12;

	private static final double EXPOSURE_LIMIT = 1e6;
	/** Exposure times up to this do not lengthen the period. */
	private static final double FREE_EXPOSURE = 5.0;

	private static final int TAP = 32;
	/** Columns that are read whatever the window. */
	private static final int FIRST_COLUMN_ALWAYS_READ = 128;
	private static final int LAST_COLUMN_ALWAYS_READ = 191;

	private final double readout;

	/**
	 * @param window part of the sensor that is read
	 * @param burst whether the margins beside a window that holds the middle are skipped
	 * @param testPattern whether a test pattern replaces the scene
	 */
	public FrameRateModel(final Window window, final boolean burst, final boolean testPattern) {
		final double line = cyclesPerLine(window, burst);
		readout = window.height() * (line / MASTER_CLOCK + (testPattern ? TEST_PATTERN_LINE : 0));
	}

	/** Time between two images at the highest rate. */
	public double period(final double exposure) {
		final double integration = exposure + EXPOSURE_OVERHEAD;
		return integration + DELAY + readout
			+ Math.max(7.8 - integration, Math.max(0.8 - DELAY - readout, GAP));
	}

	/** Highest frame rate at an exposure time, in steps of 0.01 Hz. */
	public double frameRateMax(final double exposure) {
		return Math.floor(1e8 / period(exposure)) / 100;
	}

	/** Longest exposure time at a frame rate, in steps of 0.1 µs. */
	public double exposureMax(final double frameRate) {
		final double room = 1e6 / frameRate - readout - DELAY - GAP - EXPOSURE_OVERHEAD;
		// A rate read back from a register is a float: without the margin, rounding costs a whole step.
		final double steps = Math.floor(room * 10 + 1e-3) / 10;
		return Math.min(EXPOSURE_LIMIT, Math.max(FREE_EXPOSURE, steps));
	}

	/** From the start of an exposure until the image is out of the detector. */
	public double latency(final double exposure) {
		return exposure + EXPOSURE_OVERHEAD + DELAY + readout;
	}

	/** Master clock cycles per line, which grow when the window leaves the middle of the sensor. */
	static double cyclesPerLine(final Window window) {
		return cyclesPerLine(window, false);
	}

	/** A window that does without the middle of the sensor gets its margins even in burst mode. */
	private static double cyclesPerLine(final Window window, final boolean burst) {
		final int width = window.width();
		if (width >= Window.SENSOR_WIDTH) {
			return Window.SENSOR_WIDTH / (double) TAP;
		}
		int start = window.offsetX();
		int end = start + width - 1;
		while (start > FIRST_COLUMN_ALWAYS_READ) {
			start -= TAP;
		}
		while (end < LAST_COLUMN_ALWAYS_READ) {
			end += TAP;
		}
		boolean smooth = !burst || start < window.offsetX() || end > window.offsetX() + width - 1;
		final int right = window.offsetX() + width - 1;
		for (int i = 0; i < 2 && smooth; i++) {
			if (end - right < TAP) {
				smooth = end + TAP < Window.SENSOR_WIDTH;
				end += smooth ? TAP : 0;
			}
			else if (window.offsetX() - start < TAP) {
				smooth = start - TAP >= 0;
				start -= smooth ? TAP : 0;
			}
		}
		final int read = (end - start + 1 + 63) / 64 * 64;
		if (!smooth) {
			return read / (double) TAP;
		}
		final int rightMargin = (end - right) / TAP;
		return width / (double) TAP + rightMargin + 0.5 * ((read - width) / (double) TAP - rightMargin);
	}
}
