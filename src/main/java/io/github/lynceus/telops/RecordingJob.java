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

	private final TelopsCamera camera;
	private final Registers registers;
	private final Acquisition acquisition;
	private final MemoryBuffer buffer;
	private final Progress progress;

	RecordingJob(final TelopsCamera camera, final Progress progress) {
		this.camera = camera;
		this.progress = progress;
		registers = camera.registers();
		acquisition = camera.acquisition();
		buffer = camera.buffer();
	}

	/** Records everything the buffer is configured for. @return frames of each new sequence */
	int[] run() {
		final MoiSource source = MoiSource.of(registers.get(Register.BUFFER_MOI_SOURCE));
		if (source == MoiSource.NONE) throw new CameraException("The recording would never end, because nothing marks its "
			+ "moment of interest: configure the buffer with software, external or acquisitionstarted.");
		final int before = buffer.sequenceCount();
		begin();
		try {
			final int sequences = registers.get(Register.BUFFER_SEQUENCES);
			for (int i = 0; i < sequences; i++) {
				if (source == MoiSource.SOFTWARE) awaitPreMoi(i, sequences);
				awaitSequence(i, sequences, before, source);
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
	private void awaitPreMoi(final int index, final int sequences) {
		final int frames = registers.get(Register.BUFFER_PRE_MOI);
		final double seconds = frames == 0 ? 0 : (frames + EXTRA_FRAMES) / camera.frameRate();
		progress.update("Sequence " + (index + 1) + " of " + sequences + ": recording " + frames
			+ " frames before the moment of interest.", (double) index / sequences);
		new Poll(INTERVAL, progress).until(() -> false, Duration.ofNanos((long) (seconds * 1e9)));
		buffer.fireMoi();
	}

	private void awaitSequence(final int index, final int sequences, final int before, final MoiSource source) {
		final int frames = registers.get(Register.BUFFER_SIZE);
		final double seconds = frames / camera.frameRate();
		final String waiting = source == MoiSource.EXTERNAL ? "waiting for the external signal" : "recording " + frames
			+ " frames";
		final Duration patience = source == MoiSource.EXTERNAL ? WITHOUT_END
			: SEQUENCE_PATIENCE.plusNanos((long) (2e9 * seconds));
		final boolean done = new Poll(INTERVAL, progress).until(() -> {
			progress.update("Sequence " + (index + 1) + " of " + sequences + ": " + waiting + ".",
				(index + 0.5) / sequences);
			if (!registers.isConnected()) buffer.readStatus();
			return buffer.sequenceCount() > before + index;
		}, patience);
		if (!done) {
			final String reason = acquisition.rejection();
			throw new CameraException("Sequence " + (index + 1) + " of " + sequences + " was not recorded by "
				+ camera.name() + " in time" + (reason == null ? "" : ", because " + reason) + ": its memory buffer is "
				+ buffer.status() + ".");
		}
		progress.update("Sequence " + (index + 1) + " of " + sequences + " recorded.", (index + 1.0) / sequences);
	}

	private int[] recorded(final int before) {
		final int[] frames = new int[buffer.sequenceCount() - before];
		for (int i = 0; i < frames.length; i++) {
			final SequenceInfo info = buffer.select(before + i);
			frames[i] = info.recorded();
			final int wanted = registers.get(Register.BUFFER_PRE_MOI);
			final long got = info.moiFrameId() - info.firstFrameId() & 0xFFFF_FFFFL;
			if (got < wanted) camera.notice("sequence " + info.index() + " has " + got + " frames before its moment of "
				+ "interest instead of " + wanted + ": it came early");
		}
		return frames;
	}
}
