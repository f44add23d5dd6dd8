package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Lets the camera correct its image (non-uniformity correction, NUC): it takes images of something of even temperature
 * and computes what its pixels differ by. Takes 10 to 60 s, and the calibration is loaded anew afterwards.
 */
public final class ImageCorrection {

	/** Bit of TDCStatus. */
	private static final int CORRECTING = 0x2000;
	/** Bits of TDCStatus: the calibration is loaded again. */
	private static final int RELOADING = 0x1000 | 0x40;
	/** Value of EventTelopsCode at the end. */
	private static final int ENDED = 2;
	/** Bits of TDCFlags. */
	private static final int HAS_CORRECTION = 0x10;
	private static final int HAS_CALIBRATION_UNIT = 0x40;
	private static final int MOST_EVENTS = 64;
	private static final Duration INTERVAL = Duration.ofMillis(50);
	private static final Duration BEGIN_PATIENCE = Duration.ofSeconds(5);
	/** Between correcting and loading, the camera may seem to be done; its notice tells, where it sends one. */
	private static final Duration QUIET = Duration.ofSeconds(2);
	private static final Duration READY_PATIENCE = Duration.ofSeconds(30);

	private final TelopsCamera camera;
	private final Registers registers;

	ImageCorrection(final TelopsCamera camera) {
		this.camera = camera;
		registers = camera.registers();
	}

	/** With a black body of the temperature set before, and two minutes of patience. */
	public void run(final Progress progress) {
		run(ImageCorrectionMode.BLACK_BODY, Double.NaN, Duration.ofMinutes(2), progress);
	}

	/** As {@link #run(ImageCorrectionMode, double, Duration, Progress)}. @param mode black_body or icu */
	public void run(final String mode, final double blackBody, final Duration patience, final Progress progress) {
		run(Choice.parse("Image correction mode", ImageCorrectionMode.values(), mode), blackBody, patience, progress);
	}

	/**
	 * Corrects the image and waits until the camera is ready again.
	 *
	 * @param mode what the camera looks at
	 * @param blackBody temperature of the black body in °C; NaN keeps the one the camera has
	 * @param patience how long it may take
	 * @throws CameraException with the camera's reason when it fails; when it cannot begin or takes too long
	 * @throws CancelledException when cancelled; the camera goes on by itself, as it cannot be interrupted
	 */
	public void run(final ImageCorrectionMode mode, final double blackBody, final Duration patience,
		final Progress progress)
	{
		requirePossible(mode);
		try (Occupation.Job job = camera.begin("correcting its image")) {
			camera.acquisition().awaitReady(READY_PATIENCE, progress);
			set(mode, blackBody);
			camera.acquisition().drainEvents();
			takeNotices();
			registers.run(Register.IMAGE_CORRECTION);
			follow(patience, progress);
		}
		catch (final CancelledException exc) {
			throw new CancelledException("Cancelled: " + camera.name()
				+ " finishes the image correction it has begun by itself, and refuses most settings until then.");
		}
	}

	private void requirePossible(final ImageCorrectionMode mode) {
		final int can = registers.get(Register.CAPABILITIES);
		if ((can & HAS_CORRECTION) == 0)
			throw new CameraException(camera.name() + " cannot correct its image by itself.");
		if (mode == ImageCorrectionMode.ICU && (can & HAS_CALIBRATION_UNIT) == 0)
			throw new CameraException(camera.name() + " has no internal calibration unit: use mode black_body.");
		if (camera.buffer().exists() && camera.buffer().sequenceCount() > 0) throw new CameraException(
			"The memory buffer of " + camera.name()
				+ " is not empty, so the camera would refuse to correct its image: download and clear it first.");
	}

	private void set(final ImageCorrectionMode mode, final double blackBody) {
		final int set = registers.take(Register.IMAGE_CORRECTION_MODE, mode.code());
		if (set != mode.code()) throw new CameraException(camera.name() + " does not take image correction mode "
			+ mode.label() + ", it stays in " + Choice.label(ImageCorrectionMode.values(), set) + ".");
		if (Double.isNaN(blackBody)) return;
		final double temperature = registers.take(Register.BLACK_BODY_TEMPERATURE, blackBody);
		if (!Timing.same(temperature, blackBody)) camera.notice("requested a black body of " + Timing.text(blackBody)
			+ " °C, camera set " + Timing.text(temperature) + " °C");
	}

	/**
	 * The end may come before the beginning was seen, so a notice counts as both. Errors are collected on the way: the
	 * camera reports them whether it goes on or not.
	 */
	private void follow(final Duration patience, final Progress progress) {
		final Set<Integer> errors = new LinkedHashSet<>();
		final Poll poll = new Poll(INTERVAL, progress);
		progress.update(camera.name() + " begins to correct its image.", Double.NaN);
		final boolean[] ended = new boolean[1];
		final boolean begun = poll.until(() -> {
			ended[0] |= takeNotices().contains(ENDED);
			errors.addAll(camera.acquisition().drainEvents());
			return ended[0] || !errors.isEmpty() || (status() & CORRECTING) != 0;
		}, BEGIN_PATIENCE);
		if (!begun) throw new CameraException(camera.name() + " did not begin to correct its image within "
			+ BEGIN_PATIENCE.toSeconds() + " s: try again.");
		final long start = System.nanoTime();
		final long[] quietSince = { start };
		final boolean done = poll.until(() -> {
			errors.addAll(camera.acquisition().drainEvents());
			ended[0] |= takeNotices().contains(ENDED);
			final int status = status();
			progress.update(String.format(Locale.ROOT, "%s is %s (%.0f s).", camera.name(),
				(status & CORRECTING) != 0 ? "correcting its image" : "loading its calibration again",
				(System.nanoTime() - start) / 1e9), Double.NaN);
			final boolean quiet = (status & (CORRECTING | RELOADING)) == 0;
			if (!quiet) quietSince[0] = System.nanoTime();
			return quiet && (ended[0] || System.nanoTime() - quietSince[0] > QUIET.toNanos());
		}, patience);
		// The reason is queued before the status changes, but perhaps after it was asked for.
		errors.addAll(camera.acquisition().drainEvents());
		if (!errors.isEmpty()) throw new CameraException("The image correction of " + camera.name() + " failed, because "
			+ EventCode.clause(errors) + ": the image is as before.");
		if (!done) throw new CameraException(camera.name() + " is still correcting its image after "
			+ patience.toSeconds() + " s: wait until it is ready.");
	}

	private int status() {
		return registers.get(Register.STATUS);
	}

	/** Takes all notices off the camera's queue. */
	private Set<Integer> takeNotices() {
		final Set<Integer> codes = new LinkedHashSet<>();
		for (int i = 0; i < MOST_EVENTS; i++) {
			final int code = registers.get(Register.EVENT_TELOPS_CODE);
			if (code == 0) break;
			codes.add(code);
		}
		return codes;
	}
}
