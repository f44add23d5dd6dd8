package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Cooling the detector and switching it off, and starting the camera anew. */
public final class Power {

	private static final Duration INTERVAL = Duration.ofMillis(500);
	/** Cooling takes up to ten minutes, and what comes before and after it one more. */
	private static final Duration ON_PATIENCE = Duration.ofMinutes(15);
	private static final Duration STANDBY_PATIENCE = Duration.ofMinutes(2);
	private static final Duration READY_PATIENCE = Duration.ofMinutes(5);

	private final TelopsCamera camera;
	private final Registers registers;

	Power(final TelopsCamera camera) {
		this.camera = camera;
		registers = camera.registers();
	}

	/** Whether the detector is on. */
	public PowerState state() {
		return Choice.find(PowerState.values(), registers.get(Register.POWER_STATE)).orElse(PowerState.IN_TRANSITION);
	}

	/**
	 * Switches the detector on and waits until it is cold and the camera ready, telling its temperature. Two to three
	 * minutes for a warm one.
	 *
	 * @throws CameraException with the camera's reason when it does not get there
	 * @throws io.github.lynceus.camera.CancelledException when cancelled; the camera goes on cooling down
	 */
	public void on(final Progress progress) {
		if (state() != PowerState.ON) {
			camera.requireIdle();
			settle(STANDBY_PATIENCE, progress);
			camera.acquisition().drainEvents();
			change(PowerState.ON, ON_PATIENCE, progress);
		}
		camera.acquisition().awaitReady(READY_PATIENCE, progress);
	}

	/**
	 * Switches the detector off, which erases the memory buffer: refused while that holds sequences.
	 *
	 * @throws CameraException when sequences would be lost, or the camera is acquiring
	 */
	public void standby(final Progress progress) {
		if (state() == PowerState.STANDBY) return;
		camera.requireIdle();
		requireNothingToLose("standing by");
		settle(ON_PATIENCE, progress);
		change(PowerState.STANDBY, STANDBY_PATIENCE, progress);
	}

	/** The camera ignores what is asked of it while it changes. */
	private void settle(final Duration patience, final Progress progress) {
		if (!await(() -> state() != PowerState.IN_TRANSITION, patience, progress))
			throw new CameraException(camera.name() + " is still switching its power: try again when it is done.");
	}

	private void change(final PowerState wanted, final Duration patience, final Progress progress) {
		final PowerState before = state();
		if (before == wanted) return;
		registers.set(Register.POWER_SETPOINT, wanted.code());
		final boolean[] begun = new boolean[1];
		// What begins to change and is again what it was has failed.
		final boolean settled = await(() -> {
			final PowerState now = state();
			begun[0] |= now == PowerState.IN_TRANSITION;
			return now == wanted || begun[0] && now == before;
		}, patience, progress);
		if (settled && state() == wanted) return;
		final String reason = camera.acquisition().rejection();
		throw new CameraException(camera.name() + (settled ? " did not switch to " : " is still not ") + wanted.label()
			+ (reason == null ? "" : ", because " + reason) + ": try again, or switch the camera off and on.");
	}

	private boolean await(final BooleanSupplier condition, final Duration patience,
		final Progress progress)
	{
		return new Poll(INTERVAL, progress).until(() -> {
			if (condition.getAsBoolean()) return true;
			final List<String> reasons = camera.notReadyReasons();
			progress.update(camera.name() + " is " + (reasons.isEmpty() ? "switching its power"
				: String.join(", ", reasons)) + ".", Double.NaN);
			return false;
		}, patience);
	}

	/**
	 * Starts the camera anew, as if it had been switched off and on. This connection ends; connect again, which waits until
	 * the camera has started and cooled down. The memory buffer is erased: refused while it holds sequences.
	 */
	public void reset() {
		camera.requireIdle();
		requireNothingToLose("starting anew");
		registers.run(Register.DEVICE_RESET);
		camera.close();
	}

	private void requireNothingToLose(final String what) {
		final int sequences = camera.buffer().exists() ? camera.buffer().sequenceCount() : 0;
		if (sequences == 0) return;
		throw new CameraException("The memory buffer of " + camera.name() + " holds " + sequences
			+ (sequences == 1 ? " sequence" : " sequences") + ", which " + what + " would erase: download and clear "
			+ (sequences == 1 ? "it" : "them") + " first.");
	}
}
