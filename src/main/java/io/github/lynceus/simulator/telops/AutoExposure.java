package io.github.lynceus.simulator.telops;

/**
 * The automatic exposure (AEC): looks at a histogram of the newest image and moves the exposure time towards the one
 * that fills the wells as wanted. It works only while images come.
 * <p>
 * A pixel of temperature <em>t</em> (in 1/256 °C) fills its well to {@code 4 + 0.56 e (t + 2560) / 10240} percent in
 * an exposure of <em>e</em> µs: to 60 % at 30 °C in 100 µs.
 * </p>
 */
final class AutoExposure {

	static final int OFF = 0;
	static final int ONCE = 1;
	static final int CONTINUOUS = 2;

	private static final long INTERVAL_NANOS = 20_000_000;
	private static final int BINS = 128;
	private static final double FULL = 100;
	/** What a well holds without any light, in percent. */
	private static final double EMPTY = 4;
	private static final double FILLING = 0.56;
	private static final double COLDEST = 2560;
	private static final double REFERENCE = 10_240;

	private static final double SMALLEST_CORRECTION = 0.1;
	private static final double LARGEST_CORRECTION = 10;
	/** How much of a deviation is left after the response time. */
	private static final double REMAINDER = 0.05;
	private static final double SLOWEST_FILTER = 0.976;
	/** A single adjustment is done when it is as close as this. */
	private static final double SETTLED = 0.01;
	private static final int ROW_STEP = 4;

	private final RegisterFile registers;
	private final CameraClock clock;
	private final Agenda agenda;
	private final Geometry geometry;
	private final Timing timing;
	private final Acquisition acquisition;

	AutoExposure(final RegisterFile registers, final CameraClock clock, final Agenda agenda, final Geometry geometry,
		final Timing timing, final Acquisition acquisition)
	{
		this.registers = registers;
		this.clock = clock;
		this.agenda = agenda;
		this.geometry = geometry;
		this.timing = timing;
		this.acquisition = acquisition;
		registers.lockWhen(Lock.AUTO_EXPOSURE, this::active);
	}

	private boolean active() {
		final int mode = registers.get("ExposureAuto");
		return mode == ONCE || mode == CONTINUOUS;
	}

	/** Images come from now on. */
	void started() {
		agenda.at(clock.now() + INTERVAL_NANOS, this::adjust);
	}

	private void adjust() {
		if (!acquisition.acquiring()) {
			return;
		}
		started();
		final long newest = acquisition.newestId();
		if (!active() || newest < 0 || registers.get("EHDRINumberOfExposures") > 1 || registers.is("TestImageSelector")) {
			return;
		}
		final double before = registers.getFloat("ExposureTime");
		final double correction = correction(before, newest);
		final double alpha = Math.min(SLOWEST_FILTER, Math.pow(REMAINDER,
			INTERVAL_NANOS / acquisition.scale() / 1e6 / Math.max(1, registers.getFloat("AECResponseTime"))));
		final double wanted = before * (alpha + (1 - alpha) * correction);
		final double after = timing.automaticExposure(Math.round(wanted * 10) / 10.0);
		final boolean stuck = Math.abs(after - before) < 0.05;
		if (registers.get("ExposureAuto") == ONCE && (Math.abs(correction - 1) < SETTLED || stuck)) {
			registers.set("ExposureAuto", OFF);
		}
		acquisition.settingsChanged();
	}

	/** By what the exposure time would have to be multiplied. */
	private double correction(final double exposure, final long frameId) {
		final double current = level(histogram(exposure, frameId), registers.getFloat("AECImageFraction") / FULL);
		final double target = registers.getFloat("AECTargetWellFilling");
		final double correction = (target - EMPTY) / Math.max(1e-6, current - EMPTY);
		return Math.max(SMALLEST_CORRECTION, Math.min(LARGEST_CORRECTION, correction));
	}

	private int[] histogram(final double exposure, final long frameId) {
		final Window window = geometry.plausibleWindow();
		final int[] bins = new int[BINS];
		final short[] row = new short[window.width()];
		for (int line = 0; line < window.height(); line += ROW_STEP) {
			ThermalScene.row(window.offsetX(), window.offsetY() + line, row.length, frameId, CalibrationMode.RT, row);
			for (final short pixel : row) {
				final double filling = EMPTY + FILLING * exposure * (Short.toUnsignedInt(pixel) + COLDEST) / REFERENCE;
				bins[(int) Math.min(BINS - 1, filling * BINS / FULL)]++;
			}
		}
		return bins;
	}

	/** The well filling below which a share of the pixels lies, in percent; within a bin they are taken as even. */
	private static double level(final int[] bins, final double share) {
		int pixels = 0;
		for (final int bin : bins) {
			pixels += bin;
		}
		double below = share * pixels;
		for (int i = 0; i < BINS; i++) {
			if (bins[i] > 0 && below <= bins[i]) {
				return (i + Math.max(0, below) / bins[i]) * FULL / BINS;
			}
			below -= bins[i];
		}
		return FULL;
	}
}
