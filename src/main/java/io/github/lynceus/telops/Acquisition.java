package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Arms, starts and stops the camera, waits for it to be ready, and finds the reason when it does not start. */
final class Acquisition {

	private static final int WAITING_SENSOR = 0x2;
	private static final int NOT_ARMED = 0x100;
	private static final int INVALID = 0x200;
	private static final int STARTED = 0x400;
	private static final int STANDBY = 0;
	private static final Duration INTERVAL = Duration.ofMillis(20);
	private static final Duration SLOW_INTERVAL = Duration.ofMillis(500);
	/** A detector takes up to 2 s to be programmed. */
	private static final Duration ARM_PATIENCE = Duration.ofSeconds(15);
	private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
	/** Reading pops one event; the queue is short. */
	private static final int MOST_EVENTS = 64;

	private final Registers registers;

	Acquisition(final Registers registers) {
		this.registers = registers;
	}

	// -- State --

	boolean isStarted() {
		return (registers.get(Register.STATUS) & STARTED) != 0;
	}

	boolean isReady() {
		return registers.get(Register.NOT_READY) == 0;
	}

	boolean isStandby() {
		return registers.get(Register.POWER_STATE) == STANDBY;
	}

	/** What keeps the camera from acquiring, as clauses; empty when it is ready. */
	List<String> notReadyReasons() {
		if (isReady()) return List.of();
		final List<String> reasons = NotReadyReason.of(registers.get(Register.STATUS)).stream().map(this::clause).toList();
		return reasons.isEmpty() ? List.of("not ready") : reasons;
	}

	private String clause(final NotReadyReason reason) {
		if (reason != NotReadyReason.COOLER) return reason.clause();
		return String.format(Locale.ROOT, "%s (detector at %.1f °C)", reason.clause(), detectorTemperature());
	}

	double detectorTemperature() {
		// Offered, not set: this is part of the reason why the camera refuses something, and must not ask for that again.
		registers.offer(Register.TEMPERATURE_SELECTOR, 0);
		return registers.number(Register.TEMPERATURE);
	}

	/** Waits until the camera can acquire, telling what it is doing. @throws CameraException when it takes too long */
	void awaitReady(final Duration patience, final Progress progress) {
		if (isReady()) return;
		final boolean ready = new Poll(SLOW_INTERVAL, progress).until(() -> {
			final List<String> reasons = notReadyReasons();
			if (reasons.isEmpty()) return true;
			progress.update(registers.camera() + " is " + String.join(", ", reasons) + ".", Double.NaN);
			return false;
		}, patience);
		if (!ready) throw new CameraException(registers.camera() + " is still " + String.join(", ", notReadyReasons())
			+ " after " + patience.toSeconds() + " s: wait for it and try again.");
	}

	// -- Events --

	/** Takes all waiting events off the queue. @return the last code, or 0 when there was none */
	int drainEvents() {
		int last = EventCode.NONE;
		for (int i = 0; i < MOST_EVENTS; i++) {
			final int code = registers.get(Register.EVENT_ERROR_CODE);
			if (code == EventCode.NONE) break;
			last = code;
		}
		return last;
	}

	/** The waiting events as a clause, or null when there is none. */
	String rejection() {
		final int code = drainEvents();
		return code == EventCode.NONE ? null : EventCode.clause(code);
	}

	// -- Running --

	/** Lets the camera check its settings and program the detector. @throws CameraException with its reason to refuse */
	void arm(final Progress progress) {
		drainEvents();
		registers.run(Register.ACQUISITION_ARM);
		final boolean armed = new Poll(INTERVAL, progress).until(() -> {
			final int status = registers.get(Register.STATUS);
			if ((status & INVALID) != 0) throw rejected();
			return (status & (NOT_ARMED | WAITING_SENSOR)) == 0;
		}, ARM_PATIENCE);
		if (!armed) throw new CameraException(registers.camera() + " did not get its detector ready within "
			+ ARM_PATIENCE.toSeconds() + " s: try again, or switch it off and on.");
	}

	private CameraException rejected() {
		final String reason = rejection();
		return new CameraException(registers.camera() + " rejects its settings"
			+ (reason == null ? ": check resolution, frame rate and integration time." : " because " + reason + "."));
	}

	/** Starts what was armed. */
	void start(final Progress progress) {
		registers.run(Register.ACQUISITION_START);
		final boolean started = new Poll(INTERVAL, progress).until(() -> {
			final int status = registers.get(Register.STATUS);
			if ((status & INVALID) != 0) throw rejected();
			return (status & STARTED) != 0;
		}, ARM_PATIENCE);
		if (!started) throw new CameraException(registers.camera() + " did not start acquiring within "
			+ ARM_PATIENCE.toSeconds() + " s: check its trigger settings.");
	}

	/** Stops what an earlier session left running, started or about to start; a camera that is busy otherwise refuses. */
	void stopLeftOver() {
		if (registers.offer(Register.ACQUISITION_STOP, 1)) awaitStopped();
	}

	/** Stops and waits until the camera has stopped; does nothing when it is not acquiring. */
	void stop() {
		registers.run(Register.ACQUISITION_STOP);
		awaitStopped();
	}

	private void awaitStopped() {
		new Poll(INTERVAL, Progress.NONE).until(() -> !isStarted(), STOP_PATIENCE);
	}
}
