package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.camera.TransferInterruptedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The memory in the camera: sequences of frames recorded at full speed, to be downloaded afterwards. Sequences stay until
 * they are cleared, and further recordings add to them.
 */
public final class MemoryBuffer {

	private static final int MODE_ON = 1;
	/** Bit of the capabilities: the camera has a memory buffer. */
	private static final int HAS_BUFFER = 0x40_0000;
	private static final int REFRESH = 255;
	private static final Duration INTERVAL = Duration.ofMillis(20);
	private static final Duration REST_PATIENCE = Duration.ofSeconds(30);
	/** Bytes a second a gigabit link brings with jumbo packets, for estimates. */
	private static final double LINK = 80e6;

	private final TelopsCamera camera;
	private final Registers registers;
	private final Acquisition acquisition;
	/** Asked once. */
	private volatile Boolean exists;

	MemoryBuffer(final TelopsCamera camera) {
		this.camera = camera;
		registers = camera.registers();
		acquisition = camera.acquisition();
	}

	// -- State --

	/** What the buffer is doing, for people. */
	public String status() {
		return readStatus().toString();
	}

	BufferStatus readStatus() {
		registers.set(Register.BUFFER_STATUS, REFRESH);
		return BufferStatus.of(registers.get(Register.BUFFER_STATUS));
	}

	/** Whether the camera has one at all. */
	public boolean exists() {
		if (exists == null) exists = (registers.get(Register.CAPABILITIES) & HAS_BUFFER) != 0;
		return exists;
	}

	/** Ends a download that a program which died left behind. */
	void leaveDownload() {
		if (exists()) DownloadMode.endLeftOver(camera);
	}

	/** Serial number of the camera. */
	String serial() {
		final String serial = camera.camera().info().serial();
		return serial.isEmpty() ? Long.toString(registers.unsigned(Register.SERIAL_NUMBER)) : serial;
	}

	/** Finished sequences held. */
	public int sequenceCount() {
		return registers.get(Register.BUFFER_SEQUENCE_COUNT);
	}

	private void requireExists() {
		if (!exists()) throw new CameraException(camera.name() + " has no memory buffer: acquire live instead.");
	}

	/** Everything about the buffer. While it is busy the sequences cannot be read and the list is empty. */
	public BufferInfo info() {
		requireExists();
		final BufferStatus status = readStatus();
		final List<SequenceInfo> sequences = new ArrayList<>();
		if (status.isAtRest() && sequenceCount() > 0) {
			final int selected = registers.get(Register.BUFFER_SELECTOR);
			for (int i = 0; i < sequenceCount(); i++)
				sequences.add(select(i));
			registers.set(Register.BUFFER_SELECTOR, selected);
		}
		final int[] plan = registers.get(Register.BUFFER_SEQUENCES, Register.BUFFER_SIZE, Register.BUFFER_SIZE_MAX,
			Register.BUFFER_PRE_MOI, Register.BUFFER_MOI_SOURCE);
		return new BufferInfo(status, List.copyOf(sequences),
			registers.wide(Register.BUFFER_TOTAL_HIGH, Register.BUFFER_TOTAL_LOW),
			registers.wide(Register.BUFFER_FREE_HIGH, Register.BUFFER_FREE_LOW),
			registers.wide(Register.BUFFER_FRAGMENTED_HIGH, Register.BUFFER_FRAGMENTED_LOW), plan[0], plan[1], plan[2],
			plan[3], MoiSource.of(plan[4]));
	}

	/** Selects a sequence and reads what it is. */
	SequenceInfo select(final int index) {
		registers.set(Register.BUFFER_SELECTOR, index);
		final int[] values = registers.get(Register.BUFFER_FIRST_FRAME_ID, Register.BUFFER_MOI_FRAME_ID,
			Register.BUFFER_RECORDED_SIZE, Register.BUFFER_SEQUENCE_WIDTH, Register.BUFFER_SEQUENCE_HEIGHT,
			Register.BUFFER_SEQUENCE_OFFSET_X, Register.BUFFER_SEQUENCE_OFFSET_Y);
		return new SequenceInfo(index, values[0] & 0xFFFF_FFFFL, values[1] & 0xFFFF_FFFFL, values[2], values[3],
			values[4], values[5], values[6]);
	}

	void awaitRest(final Progress progress) {
		final boolean atRest = new Poll(INTERVAL, progress).until(() -> readStatus().isAtRest(), REST_PATIENCE);
		if (!atRest) throw new CameraException("The memory buffer of " + camera.name() + " is still " + status()
			+ ": stop it, or wait and try again.");
	}

	// -- Configuring --

	/**
	 * Prepares a recording. The camera rounds frames down to an even number and clamps what does not fit; the plan tells
	 * what it took, and {@link TelopsCamera#notices()} what differs.
	 *
	 * @param sequences number of sequences
	 * @param framesPerSequence frames in each
	 * @param preMoi frames wanted before the moment of interest
	 * @param moiSource what marks it: software, external, acquisitionstarted, none
	 */
	public BufferPlan configure(final int sequences, final int framesPerSequence, final int preMoi,
		final String moiSource)
	{
		final MoiSource source = MoiSource.parse(moiSource);
		if (sequences < 1) throw new CameraException("A recording of " + sequences + " sequences is not possible.");
		if (framesPerSequence < 1)
			throw new CameraException("A sequence of " + framesPerSequence + " frames is not possible: record 2 or more.");
		if (preMoi < 0 || preMoi >= framesPerSequence) throw new CameraException(preMoi
			+ " frames before the moment of interest are not possible in a sequence of " + framesPerSequence
			+ ": it must be less.");
		requireExists();
		camera.requireIdle();
		switchOn();
		awaitRest(Progress.NONE);
		// One sequence first, so that the number of the last recording does not limit the size of this one.
		registers.set(Register.BUFFER_SEQUENCES, 1);
		registers.set(Register.BUFFER_SIZE, framesPerSequence);
		registers.set(Register.BUFFER_SEQUENCES, sequences);
		registers.set(Register.BUFFER_PRE_MOI, preMoi);
		registers.set(Register.BUFFER_MOI_SOURCE, source.code());
		return plan(sequences, framesPerSequence, preMoi);
	}

	private BufferPlan plan(final int sequences, final int frames, final int preMoi) {
		final int[] set = registers.get(Register.BUFFER_SEQUENCES, Register.BUFFER_SIZE, Register.BUFFER_PRE_MOI,
			Register.BUFFER_MOI_SOURCE);
		final List<String> changes = new ArrayList<>();
		tell(changes, "sequences", sequences, set[0], "as many as fit");
		tell(changes, "frames per sequence", frames, set[1],
			set[1] == frames - 1 ? "an even number" : "as many as fit");
		tell(changes, "frames before the moment of interest", preMoi, set[2], "less than the frames of a sequence");
		changes.forEach(camera::notice);
		final int[] size = camera.resolution();
		final long bytes = 2L * size[0] * size[1] * set[0] * set[1];
		return new BufferPlan(set[0], set[1], set[2], MoiSource.of(set[3]), set[1] / camera.frameRate(), bytes,
			bytes / LINK, List.copyOf(changes));
	}

	private static void tell(final List<String> changes, final String what, final int wanted, final int set,
		final String why)
	{
		if (wanted != set) changes.add(String.format(Locale.ROOT, "requested %d %s, camera set %d: %s", wanted, what, set,
			why));
	}

	private void switchOn() {
		if (registers.get(Register.BUFFER_MODE) != MODE_ON) registers.set(Register.BUFFER_MODE, MODE_ON);
	}

	// -- Recording --

	/**
	 * Records all sequences of the plan: arms, marks each moment of interest when its source is software, waits, stops.
	 * With another source it waits until the signals came or the user cancels.
	 *
	 * @return frames of each new sequence
	 * @throws CameraException with the camera's reason when it rejects its settings
	 * @throws CancelledException when cancelled; sequences that were finished stay in the camera
	 */
	public int[] record(final Progress progress) {
		requireExists();
		try (Occupation.Job job = camera.begin("recording")) {
			return new RecordingJob(camera, progress).run();
		}
	}

	/** Arms and starts, so that the buffer waits for its moment of interest. */
	public void arm() {
		requireExists();
		camera.requireIdle();
		new RecordingJob(camera, Progress.NONE).begin();
	}

	/** Makes the next frame the moment of interest. @throws CameraException when nothing is being recorded */
	public void fireMoi() {
		if (registers.offer(Register.BUFFER_MOI_SOFTWARE, 1)) return;
		throw new CameraException("The moment of interest cannot be marked, because the memory buffer of " + camera.name()
			+ " is " + status() + ": arm it first.");
	}

	/**
	 * Waits until what was armed is recorded, then stops.
	 *
	 * @throws CameraException when that takes longer than allowed; the recording goes on
	 */
	public void await(final Duration patience, final Progress progress) {
		final boolean done = new Poll(INTERVAL, progress).until(() -> {
			final BufferStatus status = readStatus();
			progress.update("The memory buffer is " + status + ".", Double.NaN);
			return status == BufferStatus.IDLE || status == BufferStatus.HOLDING;
		}, patience);
		if (!done) throw new CameraException("The memory buffer of " + camera.name() + " is still " + status() + " after "
			+ patience.toMillis() / 1000.0 + " s: fire the moment of interest, wait longer, or stop it.");
		stop();
	}

	/** Ends a recording; a sequence whose moment of interest has come is kept, shortened. */
	public void stop() {
		acquisition.stop();
		awaitRest(Progress.NONE);
	}

	// -- Clearing --

	/** Empties the memory. The plan for the next recording stays. */
	public void clear() {
		camera.requireIdle();
		awaitRest(Progress.NONE);
		registers.run(Register.BUFFER_CLEAR_ALL);
		awaitRest(Progress.NONE);
	}

	/** Clears one sequence. Unless it is the last, its memory is free only after {@link #defragment}. */
	public void clear(final int sequence) {
		camera.requireIdle();
		awaitRest(Progress.NONE);
		requireSequence(sequence);
		if (select(sequence).recorded() == 0) return;
		registers.run(Register.BUFFER_SEQUENCE_CLEAR);
		awaitRest(Progress.NONE);
	}

	/** Joins free memory into one piece; the sequences are numbered anew. */
	public void defragment(final Progress progress) {
		camera.requireIdle();
		awaitRest(progress);
		registers.run(Register.BUFFER_DEFRAG);
		awaitRest(progress);
	}

	/** @throws CameraException when the sequence does not exist */
	void requireSequence(final int sequence) {
		final int count = sequenceCount();
		if (count == 0) throw new CameraException("The memory buffer of " + camera.name() + " is empty: record first.");
		if (sequence >= count) throw new CameraException("Sequence " + sequence + " does not exist: " + camera.name()
			+ (count == 1 ? " holds only sequence 0." : " holds sequences 0 to " + (count - 1) + "."));
	}

	// -- Downloading --

	/**
	 * Downloads one sequence into memory. The camera's image size is set for it and put back afterwards.
	 *
	 * @throws FrameIntegrityException when more frames are missing than allowed; carries those that arrived
	 * @throws TransferInterruptedException when the camera is gone; carries the frames that arrived
	 * @throws CancelledException when cancelled; carries the frames that arrived
	 */
	public Sequence download(final DownloadOptions options, final Progress progress) {
		return download(options, DownloadTarget.MEMORY, progress);
	}

	/**
	 * As {@link #download(DownloadOptions, Progress)}, into memory or straight into a file. A file that an interrupted
	 * download of the same frames left is completed.
	 *
	 * @throws CameraException also when the file has something else, or the disk no room
	 */
	public Sequence download(final DownloadOptions options, final DownloadTarget target, final Progress progress) {
		return download(List.of(options), target, progress).sequences().get(0);
	}

	/** Downloads every sequence that is not cleared into memory; errors as for {@link #download(List, DownloadTarget, Progress)}. */
	public Recording downloadAll(final DownloadOptions options, final Progress progress) {
		return downloadAll(options, DownloadTarget.MEMORY, progress);
	}

	/** Downloads every sequence that is not cleared; errors as for {@link #download(List, DownloadTarget, Progress)}. */
	public Recording downloadAll(final DownloadOptions options, final DownloadTarget target, final Progress progress) {
		requireExists();
		requireSequence(0);
		final List<DownloadOptions> parts = info().sequences().stream().filter(info -> info.recorded() > 0)
			.map(info -> options.withSequence(info.index())).toList();
		if (parts.isEmpty()) throw new CameraException("Every sequence in the memory buffer of " + camera.name()
			+ " was cleared: record first.");
		return download(parts, target, progress);
	}

	/**
	 * Downloads several sequences as one job. With a file as the target and more than one sequence, each has a file of its
	 * own, with its number in the name.
	 *
	 * @throws FrameIntegrityException when more frames are missing than allowed; carries all that arrived of all sequences
	 * @throws TransferInterruptedException when the camera is gone; carries all that arrived
	 * @throws CancelledException when cancelled; carries all that arrived
	 */
	public Recording download(final List<DownloadOptions> parts, final DownloadTarget target, final Progress progress) {
		requireExists();
		try (Occupation.Job job = camera.begin("sending its sequences")) {
			awaitRest(progress);
			for (final DownloadOptions part : parts) requireSequence(part.sequence());
			final DownloadMode mode = new DownloadMode(camera);
			try {
				return new Recording(camera.name(), downloadEach(parts, target, mode, progress));
			}
			finally {
				mode.leave();
			}
		}
	}

	private List<Sequence> downloadEach(final List<DownloadOptions> parts, final DownloadTarget target,
		final DownloadMode mode, final Progress progress)
	{
		final List<Sequence> done = new ArrayList<>();
		for (final DownloadOptions part : parts) {
			final Progress share = new PartProgress(progress, done.size(), parts.size());
			final DownloadTarget place = parts.size() == 1 ? target : target.numbered(part.sequence());
			try {
				done.add(new DownloadJob(camera, mode, part, share).run(place));
			}
			catch (final TransferInterruptedException exc) {
				done.add(exc.sequence());
				throw new TransferInterruptedException(exc.getMessage(), done, exc);
			}
			catch (final FrameIntegrityException exc) {
				done.add(exc.sequence());
				throw new FrameIntegrityException(exc.getMessage(), done, exc);
			}
			catch (final CancelledException exc) {
				done.addAll(exc.sequences());
				throw new CancelledException(exc.getMessage(), done);
			}
		}
		return done;
	}
}
