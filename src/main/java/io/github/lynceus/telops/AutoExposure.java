package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import java.time.Duration;
import java.util.Locale;

/**
 * The camera's automatic exposure: it looks at the histogram of its images and changes the integration time until the
 * brightest part of them fills the detector's wells as far as wanted. While it is on the integration time cannot be set;
 * {@link TelopsCamera#setIntegrationTime} switches it off.
 */
public final class AutoExposure {

	private static final Duration INTERVAL = Duration.ofMillis(50);

	private final TelopsCamera camera;
	private final Registers registers;

	AutoExposure(final TelopsCamera camera) {
		this.camera = camera;
		registers = camera.registers();
	}

	// -- Mode --

	/** What it does now. */
	public AutoExposureMode mode() {
		return Choice.find(AutoExposureMode.values(), registers.get(Register.EXPOSURE_AUTO))
			.orElse(AutoExposureMode.CONTINUOUS);
	}

	/** @param name off, once or continuous. @return what the camera set; "once" may be over and "off" by then */
	public AutoExposureMode setMode(final String name) {
		return setMode(Choice.parse("Automatic exposure", AutoExposureMode.values(), name));
	}

	/** As {@link #setMode(String)}. */
	public AutoExposureMode setMode(final AutoExposureMode wanted) {
		camera.requireFree();
		final double rate = camera.timing().frameRate();
		registers.set(Register.EXPOSURE_AUTO, wanted.code());
		final AutoExposureMode set = mode();
		final boolean over = wanted == AutoExposureMode.ONCE && set == AutoExposureMode.OFF;
		if (set != wanted && !over)
			camera.notice("requested automatic exposure " + wanted.label() + ", camera set " + set.label());
		camera.timing().tellRate(rate);
		return set;
	}

	/**
	 * Sets the integration time once and waits until it has settled. The camera measures the images it takes, so it has to
	 * acquire meanwhile.
	 *
	 * @return the integration time it found, in µs
	 * @throws CameraException when it does not settle in time
	 */
	public double settle(final Duration patience, final Progress progress) {
		setMode(AutoExposureMode.ONCE);
		progress.update("Finding the integration time.", Double.NaN);
		if (!new Poll(INTERVAL, progress).until(() -> mode() != AutoExposureMode.ONCE, patience))
			throw new CameraException("The automatic exposure of " + camera.name() + " did not settle within "
				+ patience.toSeconds() + " s: let the camera acquire meanwhile, or set the integration time.");
		return camera.integrationTime();
	}

	// -- Goal --

	/** How full the wells of the brightest pixels shall be, in %. */
	public double target() {
		return registers.number(Register.AEC_TARGET);
	}

	/** @param percent 0 to 100. @return what the camera set */
	public double setTarget(final double percent) {
		return setPercent("well filling", Register.AEC_TARGET, percent);
	}

	/** Share of the pixels that may be brighter than the rest, in %. */
	public double imageFraction() {
		return registers.number(Register.AEC_IMAGE_FRACTION);
	}

	/** @param percent 0 to 100. @return what the camera set */
	public double setImageFraction(final double percent) {
		return setPercent("image fraction", Register.AEC_IMAGE_FRACTION, percent);
	}

	private double setPercent(final String what, final Register register, final double percent) {
		if (!(percent >= 0 && percent <= 100)) throw new CameraException(String.format(Locale.ROOT,
			"A %s of %s %% is not possible: it must be 0 to 100.", what, Timing.text(percent)));
		return set(what, register, percent, "%");
	}

	/** How quickly it follows the scene, in ms. */
	public double responseTime() {
		return registers.number(Register.AEC_RESPONSE_TIME);
	}

	/** @param millis more than 0. @return what the camera set */
	public double setResponseTime(final double millis) {
		if (!(millis > 0)) throw new CameraException("A response time of " + Timing.text(millis)
			+ " ms is not possible: it must be more than 0.");
		return set("response time", Register.AEC_RESPONSE_TIME, millis, "ms");
	}

	private double set(final String what, final Register register, final double wanted, final String unit) {
		camera.requireFree();
		final double set = registers.take(register, wanted);
		if (!Timing.same(set, wanted)) camera.notice("requested " + what + " " + Timing.text(wanted) + " " + unit
			+ ", camera set " + Timing.text(set) + " " + unit);
		return set;
	}
}
