package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import java.time.Duration;

/** One recording into the camera's memory, from arming to the last sequence. */
final class RecordingJob {

	private static final Duration INTERVAL = Duration.ofMillis(20);
	private static final Duration START_PATIENCE = Duration.ofSeconds(30);
	/** What a sequence may take beyond its frames: table updates, slow registers. */
	private static final Duration SEQUENCE_PATIENCE = Duration.ofSeconds(20);
	private static final Duration WITHOUT_END = Duration.ofDays(365);
	/** Images skipped after the detector is programmed, and some to be sure. */
	private static final int EXTRA_FRAMES = 8;

	private static final int TRIGGER_START = 0;

	private final TelopsCamera camera;
	private final Registers registers;
	private final Acquisition acquisition;
	private final MemoryBuffer buffer;
	private final Progress progress;
	private MoiSource source;
	private int sequences;
	private int size;
	private int preMoi;
	private double rate;
	private boolean triggered;

	RecordingJob(final TelopsCamera camera, final Progress progress) {
		this.camera = camera;
		this.progress = progress;
		registers = camera.registers();
		acquisition = camera.acquisition();
		buffer = camera.buffer();
	}

	/** Records everything the buffer is configured for. @return frames of each new sequence */
	int[] run() {
		final int[] plan = registers.get(Register.BUFFER_SEQUENCES, Register.BUFFER_SIZE, Register.BUFFER_PRE_MOI,
			Register.BUFFER_MOI_SOURCE);
		source = MoiSource.of(plan[3]);
		if (source == MoiSource.NONE) throw new CameraException("The recording would never end, because nothing marks its "
			+ "moment of interest: configure the buffer with software, external or acquisitionstarted.");
		sequences = plan[0];
		size = plan[1];
		preMoi = plan[2];
		rate = camera.frameRate();
		triggered = isTriggered();
		final int before = buffer.sequenceCount();
		begin();
		try {
			for (int i = 0; i < sequences; i++) {
				if (source == MoiSource.SOFTWARE) awaitPreMoi(i);
				awaitSequence(i, before);
			}
		}
		catch (final CancelledException exc) {
			buffer.stop();
			throw new CancelledException("Recording cancelled: " + (buffer.sequenceCount() - before)
				+ " finished sequences stay in the camera.");
		}
		catch (final CameraException exc) {
			if (registers.isConnected()) buffer.stop();
			throw exc;
		}
		buffer.stop();
		return recorded(before);
	}

	/** Whether images are taken only when a trigger comes, so that nobody knows how long anything takes. */
	private boolean isTriggered() {
		final int selected = registers.get(Register.TRIGGER_SELECTOR);
		if (selected != TRIGGER_START) registers.set(Register.TRIGGER_SELECTOR, TRIGGER_START);
		final boolean on = registers.get(Register.TRIGGER_MODE) != 0;
		if (selected != TRIGGER_START) registers.set(Register.TRIGGER_SELECTOR, selected);
		return on;
	}

	/** Arms, starts, and waits until images go into the memory. */
	void begin() {
		camera.requireStopped();
		if (registers.get(Register.BUFFER_MODE) == 0) throw new CameraException("The memory buffer of " + camera.name()
			+ " is switched off: configure a recording first.");
		buffer.awaitRest(progress);
		if (registers.get(Register.BUFFER_SEQUENCES_MAX) == 0 || registers.get(Register.BUFFER_SIZE_MAX) == 0)
			throw new CameraException("The memory buffer of " + camera.name() + " is full: download and clear it first.");
		acquisition.awaitReady(START_PATIENCE, progress);
		final int before = buffer.sequenceCount();
		progress.update("Arming " + camera.name() + ".", Double.NaN);
		acquisition.arm(progress);
		acquisition.start(progress);
		final boolean recording = new Poll(INTERVAL, progress).until(() -> {
			final BufferStatus status = buffer.readStatus();
			// A short recording may be over before it could be seen running.
			return !status.isAtRest() || buffer.sequenceCount() > before;
		}, START_PATIENCE);
		if (recording) return;
		final String state = buffer.status();
		acquisition.stop();
		throw new CameraException(camera.name() + " acquires but does not record, its memory buffer is " + state
			+ ": check its configuration.");
	}

	/** The moment of interest must not come before the frames wanted ahead of it are there. */
	private void awaitPreMoi(final int index) {
		if (preMoi > 0) {
			tell(index, "waiting for " + preMoi + " frames before the moment of interest", 0);
			final long nanos = (long) ((preMoi + EXTRA_FRAMES) / rate * 1e9);
			new Poll(INTERVAL, progress).until(() -> false, Duration.ofNanos(nanos));
		}
		buffer.fireMoi();
	}

	private void awaitSequence(final int index, final int before) {
		final boolean endless = source == MoiSource.EXTERNAL || triggered;
		final String doing = source == MoiSource.EXTERNAL ? "waiting for the external signal"
			: "recording " + size + " frames" + (triggered ? ", as triggers come" : "");
		final Duration patience = endless ? WITHOUT_END : SEQUENCE_PATIENCE.plusNanos((long) (2e9 * size / rate));
		final boolean done = new Poll(INTERVAL, progress).until(() -> {
			tell(index, doing, 0.5);
			if (!registers.isConnected()) buffer.readStatus();
			return buffer.sequenceCount() > before + index;
		}, patience);
		if (!done) {
			final String reason = acquisition.rejection();
			throw new CameraException("Sequence " + (index + 1) + " of " + sequences + " was not recorded by "
				+ camera.name() + " in time" + (reason == null ? "" : ", because " + reason) + ": its memory buffer is "
				+ buffer.status() + ".");
		}
		tell(index, "done (" + size + " frames)", 1);
	}

	private void tell(final int index, final String doing, final double part) {
		progress.update("Sequence " + (index + 1) + " of " + sequences + ": " + doing + ".", (index + part) / sequences);
	}

	private int[] recorded(final int before) {
		final int[] frames = new int[buffer.sequenceCount() - before];
		for (int i = 0; i < frames.length; i++) {
			final SequenceInfo info = buffer.select(before + i);
			frames[i] = info.recorded();
			final long got = info.moiFrameId() - info.firstFrameId() & 0xFFFF_FFFFL;
			if (got < preMoi) camera.notice("sequence " + info.index() + " has " + got + " frames before its moment of "
				+ "interest instead of " + preMoi + ": it came early");
		}
		return frames;
	}
}
