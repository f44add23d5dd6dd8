package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.util.Locale;
import java.util.function.Consumer;

/** Frame rate and integration time, which limit each other. Written values are read back; changes are told. */
final class Timing {

	private static final int AUTO_OFF = 0;
	/** Registers hold 32-bit floats. */
	private static final double SAME = 1e-6;

	private final Registers registers;
	private final Geometry geometry;
	private final Consumer<String> notices;

	Timing(final Registers registers, final Geometry geometry, final Consumer<String> notices) {
		this.registers = registers;
		this.geometry = geometry;
		this.notices = notices;
	}

	double frameRate() {
		return registers.number(Register.FRAME_RATE);
	}

	double frameRateMax() {
		return registers.number(Register.FRAME_RATE_MAX);
	}

	double integrationTime() {
		return registers.number(Register.EXPOSURE_TIME);
	}

	double exposureTimeMax() {
		return registers.number(Register.EXPOSURE_TIME_MAX);
	}

	double setFrameRate(final double hz) {
		final double min = registers.number(Register.FRAME_RATE_MIN);
		if (!(hz >= min)) throw new CameraException(String.format(Locale.ROOT,
			"Frame rate %s Hz is not possible: the camera takes %s to %s Hz.", text(hz), text(min), text(frameRateMax())));
		registers.set(Register.FRAME_RATE, hz);
		final double set = frameRate();
		if (!same(set, hz)) {
			final boolean clamped = same(set, frameRateMax());
			notices.accept("requested " + text(hz) + " Hz, camera set " + text(set) + " Hz"
				+ (clamped ? ": maximum for " + situation() : ""));
		}
		return set;
	}

	double setIntegrationTime(final double micros) {
		final double min = registers.number(Register.EXPOSURE_TIME_MIN);
		if (!(micros >= min)) throw new CameraException(String.format(Locale.ROOT,
			"Integration time %s µs is not possible: the camera takes %s µs and more.", text(micros), text(min)));
		if (registers.get(Register.EXPOSURE_AUTO) != AUTO_OFF) {
			registers.set(Register.EXPOSURE_AUTO, AUTO_OFF);
			notices.accept("automatic exposure switched off, to set the integration time");
		}
		final double rate = frameRate();
		registers.set(Register.EXPOSURE_TIME, micros);
		final double set = integrationTime();
		if (!same(set, micros)) notices.accept("requested " + text(micros) + " µs, camera set " + text(set) + " µs"
			+ (same(set, exposureTimeMax()) ? ": maximum at " + text(frameRate()) + " Hz" : ""));
		tellRate(rate);
		return set;
	}

	FrameRateMode frameRateMode() {
		return Choice.find(FrameRateMode.values(), registers.get(Register.FRAME_RATE_MODE)).orElse(FrameRateMode.FIXED);
	}

	FrameRateMode setFrameRateMode(final FrameRateMode wanted) {
		final double rate = frameRate();
		registers.set(Register.FRAME_RATE_MODE, wanted.code());
		final FrameRateMode set = frameRateMode();
		if (set != wanted)
			notices.accept("requested frame rate mode " + wanted.label() + ", camera set " + set.label());
		tellRate(rate);
		return set;
	}

	/** Tells when the camera lowered the frame rate on its own. @param before rate before the change */
	void tellRate(final double before) {
		final double after = frameRate();
		if (!same(before, after)) notices.accept("frame rate changed from " + text(before) + " to " + text(after)
			+ " Hz"
			+ (same(after, frameRateMax()) ? ": maximum for " + situation() : ""));
	}

	private String situation() {
		final int[] size = geometry.resolution();
		return size[0] + "x" + size[1] + " at " + text(integrationTime()) + " µs";
	}

	static boolean same(final double a, final double b) {
		return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
	}

	/** A number without idle zeros. */
	static String text(final double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.format(Locale.ROOT, "%.0f", value)
			: String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
	}
}
