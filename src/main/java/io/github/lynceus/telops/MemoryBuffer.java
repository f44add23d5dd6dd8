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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The memory in the camera: sequences of frames recorded at full speed, to be downloaded afterwards. Sequences stay until
 * they are cleared, and further recordings add to them.
 */
public final class MemoryBuffer {

	/** Bit of the capabilities: the camera has a memory buffer. */
	private static final int HAS_BUFFER = 0x40_0000;
	private static final int REFRESH = 255;
	private static final Duration INTERVAL = Duration.ofMillis(20);
	private static final Duration REST_PATIENCE = Duration.ofSeconds(30);

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
	 * @param framesPerSequence frames in each, see {@link #framesFor(double)} for a duration
	 * @param preMoi frames wanted before the moment of interest
	 * @param moiSource what marks it: software, external, acquisitionstarted, none
	 */
	public BufferPlan configure(final int sequences, final int framesPerSequence, final int preMoi,
		final String moiSource)
	{
		final MoiSource source = MoiSource.parse(moiSource);
		requireExists();
		camera.requireIdle();
		return new BufferSetup(camera).configure(sequences, framesPerSequence, preMoi, source);
	}

	/** What {@link #configure} would make of it, without changing anything. */
	public BufferPlan preview(final int sequences, final int framesPerSequence, final int preMoi,
		final String moiSource)
	{
		return preview(sequences, framesPerSequence, preMoi, moiSource, 0);
	}

	/** As {@link #preview(int, int, int, String)}. @param bitrate Mbit/s of the download, 0 for what earlier ones taught */
	public BufferPlan preview(final int sequences, final int framesPerSequence, final int preMoi, final String moiSource,
		final double bitrate)
	{
		final MoiSource source = MoiSource.parse(moiSource);
		requireExists();
		return new BufferSetup(camera).preview(sequences, framesPerSequence, preMoi, source, bitrate);
	}

	/** Frames of a sequence of so many seconds at the present frame rate: an even number, at least 2. */
	public int framesFor(final double seconds) {
		return new BufferSetup(camera).framesFor(seconds);
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

	/**
	 * Clears several sequences at once, whatever their order.
	 *
	 * @throws CameraException when one does not exist; none is cleared then
	 */
	public void clear(final Collection<Integer> sequences) {
		sequences.forEach(this::requireSequence);
		// NB: clearing the last sequences shortens the list, clearing others does not renumber it.
		sequences.stream().distinct().sorted(Comparator.reverseOrder()).forEach(this::clear);
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
		if (sequence < 0 || sequence >= count) throw new CameraException("Sequence " + sequence + " does not exist: " + camera.name()
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

	// -- Tuning --

	/**
	 * Measures what the way to the camera carries, with parts of a sequence in its memory. Everything is as before
	 * afterwards; {@link ConnectionReport#apply} makes use of what was found.
	 *
	 * @throws CameraException when the sequence does not exist
	 * @throws CancelledException when cancelled
	 */
	public ConnectionReport tune(final TuneOptions options, final Progress progress) {
		requireExists();
		try (Occupation.Job job = camera.begin("measuring its connection")) {
			awaitRest(progress);
			if (!options.probeOnly()) requireSequence(options.sequence());
			return new TuneJob(camera, options, progress).run();
		}
	}

	/** Whether downloads look for the largest packets and learn the best rate; explicit options do without in any case. */
	public boolean isAutoTuned() {
		return camera.connection().isAutoTuned();
	}

	/** Switches that on or off; what was learned is forgotten. Without it packets have 1500 bytes, at 1000 Mbit/s. */
	public void setAutoTuned(final boolean on) {
		camera.connection().autoTune(on);
	}
}
