package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraLostException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Arms, starts and stops the camera, waits for it to be ready, and finds the reason when it does not start. */
final class Acquisition {

	private static final int WAITING_SENSOR = 0x2;
	private static final int NOT_ARMED = 0x100;
	private static final int INVALID = 0x200;
	private static final int STARTED = 0x400;
	private static final int LED_ERROR = 0;
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

	/** What the camera is doing, which this may find out to be disconnected. */
	CameraState state() {
		try {
			final int[] now = registers.get(Register.STATUS, Register.POWER_STATE, Register.NOT_READY, Register.LED_STATE);
			if ((now[0] & STARTED) != 0) return CameraState.STREAMING;
			if (now[3] == LED_ERROR) return CameraState.ERROR;
			if (now[1] == PowerState.STANDBY.code()) return CameraState.STANDBY;
			return now[2] == 0 ? CameraState.CONNECTED : CameraState.NOT_READY;
		}
		catch (final CameraLostException exc) {
			return CameraState.DISCONNECTED;
		}
	}

	/** Why the camera may refuse something now: a clause, empty if that cannot be said. */
	String doing(final Supplier<BufferStatus> buffer) {
		try {
			final List<String> reasons = new ArrayList<>(notReadyReasons());
			final BufferStatus status = buffer.get();
			if (!status.isAtRest() && status != BufferStatus.UNKNOWN) reasons.add(status + " its memory buffer");
			return String.join(", ", reasons);
		}
		catch (final CameraException exc) {
			return "";
		}
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

	/** °C, NaN when the camera does not know it. */
	double detectorTemperature() {
		return Diagnostics.temperature(registers, TemperatureLocation.SENSOR);
	}

	/**
	 * Waits until the camera can acquire, telling what it is doing. A camera that acquires is not ready either, but no
	 * waiting helps there.
	 *
	 * @throws CameraException when it takes too long, or the camera is acquiring
	 */
	void awaitReady(final Duration patience, final Progress progress) {
		if (isReady()) return;
		requireStopped();
		final boolean ready = new Poll(SLOW_INTERVAL, progress).until(() -> {
			final List<String> reasons = notReadyReasons();
			if (reasons.isEmpty()) return true;
			progress.update(registers.camera() + " is " + String.join(", ", reasons) + ".", Double.NaN);
			return false;
		}, patience);
		if (!ready) throw new CameraException(registers.camera() + " is still " + String.join(", ", notReadyReasons())
			+ " after " + patience.toSeconds() + " s: wait for it and try again.");
	}

	/** @throws CameraException when the camera acquires, live or into its memory */
	void requireStopped() {
		if (isStarted()) throw new CameraException(registers.camera()
			+ " is acquiring already: stop that, or the recording into its memory, first.");
	}

	// -- Events --

	/** Takes all waiting events off the queue. @return their codes, oldest first, each once */
	Set<Integer> drainEvents() {
		final Set<Integer> codes = new LinkedHashSet<>();
		for (int i = 0; i < MOST_EVENTS; i++) {
			final int code = registers.get(Register.EVENT_ERROR_CODE);
			if (code == EventCode.NONE) break;
			codes.add(code);
		}
		return codes;
	}

	/** The waiting events as a clause, or null when there is none. */
	String rejection() {
		final Set<Integer> codes = drainEvents();
		return codes.isEmpty() ? null : EventCode.clause(codes);
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
