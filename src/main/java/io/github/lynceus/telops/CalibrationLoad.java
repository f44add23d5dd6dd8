package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import java.time.Duration;

/**
 * Lets the camera load a calibration and waits for it by the camera's own signs: two bits of its status, and the identity
 * of what is in use, which is 0 meanwhile.
 */
final class CalibrationLoad {

	/** Bits of TDCStatus: calibration being prepared, calibration data being loaded. */
	private static final int LOADING = 0x40 | 0x1000;
	private static final Duration INTERVAL = Duration.ofMillis(50);
	private static final Duration BEGIN_PATIENCE = Duration.ofSeconds(5);
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final TelopsCamera camera;
	private final Calibration calibration;
	private final Registers registers;
	private final Acquisition acquisition;
	private final Progress progress;
	private boolean begun;
	/** What was in use when it began. */
	private long before;

	CalibrationLoad(final TelopsCamera camera, final Calibration calibration, final Progress progress) {
		this.camera = camera;
		this.calibration = calibration;
		this.progress = progress;
		registers = camera.registers();
		acquisition = camera.acquisition();
	}

	CalibrationCollection collection(final int index) {
		final CalibrationMode mode = calibration.mode();
		final CalibrationCollection wanted = registers.selecting(() -> {
			final CalibrationCollection selected = calibration.select(index);
			if (isActive(Register.COLLECTION_ACTIVE_TIME, selected.time().getEpochSecond())) return selected;
			requireEmptyBuffer();
			acquisition.requireStopped();
			begin(Register.COLLECTION_LOAD, Register.COLLECTION_ACTIVE_TIME);
			return selected;
		});
		if (!begun) return wanted;
		await("calibration " + wanted.name(), Register.COLLECTION_ACTIVE_TIME, wanted.time().getEpochSecond());
		final CalibrationMode now = calibration.mode();
		if (now != mode) camera.notice("the calibration mode changed from " + mode + " to " + now
			+ " with the calibration that was loaded");
		return wanted;
	}

	/** A camera with recorded sequences keeps the calibration they were made with, without a word. */
	private void requireEmptyBuffer() {
		if (camera.buffer().exists() && camera.buffer().sequenceCount() > 0) throw new CameraException(
			"The memory buffer of " + camera.name() + " is not empty, so the camera would ignore another calibration: "
				+ "download and clear it first.");
	}

	void block(final int index) {
		final long wanted = registers.selecting(() -> {
			final long active = registers.unsigned(Register.COLLECTION_ACTIVE_TIME);
			if (active == 0) throw new CameraException("No calibration is loaded on " + camera.name()
				+ ": load a collection first.");
			registers.set(Register.COLLECTION_TIME, (int) active);
			final int count = registers.get(Register.BLOCK_COUNT);
			if (index < 0 || index >= count) throw new CameraException("Block " + index + " does not exist: the calibration "
				+ "that is loaded has " + (count == 1 ? "only block 0." : "blocks 0 to " + (count - 1) + "."));
			registers.set(Register.BLOCK_SELECTOR, index);
			final long time = registers.unsigned(Register.BLOCK_TIME);
			if (!isActive(Register.BLOCK_ACTIVE_TIME, time)) begin(Register.BLOCK_LOAD, Register.BLOCK_ACTIVE_TIME);
			return time;
		});
		if (begun) await("block " + index, Register.BLOCK_ACTIVE_TIME, wanted);
	}

	/** Of what is active already the camera refuses to load anything, now and for ever. */
	private boolean isActive(final Register active, final long time) {
		return registers.unsigned(active) == time;
	}

	private void begin(final Register command, final Register active) {
		before = registers.unsigned(active);
		acquisition.drainEvents();
		registers.run(command);
		begun = true;
	}

	private void await(final String what, final Register active, final long wanted) {
		progress.update("Loading " + what + " on " + camera.name() + ".", Double.NaN);
		final boolean seen = new Poll(INTERVAL, progress).until(
			() -> isLoading() || registers.unsigned(active) != before, BEGIN_PATIENCE);
		if (!seen) throw failed(what, "it ignored the command");
		if (!new Poll(INTERVAL, progress).until(() -> !isLoading(), PATIENCE))
			throw new CameraException(camera.name() + " is still loading " + what + " after " + PATIENCE.toMinutes()
				+ " min: wait for it, or switch it off and on.");
		// Read after the bits are gone: what is in use now stays.
		if (registers.unsigned(active) != wanted) throw failed(what, "it uses another one now");
	}

	private boolean isLoading() {
		return (registers.get(Register.STATUS) & LOADING) != 0;
	}

	private CameraException failed(final String what, final String otherwise) {
		final String reason = acquisition.rejection();
		return new CameraException(camera.name() + " did not load " + what + ", because "
			+ (reason == null ? otherwise : reason) + ": try again, or choose another one.");
	}
}
