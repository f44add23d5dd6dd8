package io.github.lynceus.simulator.telops;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * The camera's memory: how it is divided, filled, emptied and sent. Sizes that do not fit are clamped, never refused.
 */
final class MemoryBuffer {

	private static final int SOURCE_ACQUISITION_STARTED = 0;
	private static final int SOURCE_SOFTWARE = 1;
	private static final int SOURCE_EXTERNAL = 2;
	private static final int SOURCE_NONE = 255;
	private static final int DOWNLOAD_OFF = 0;
	private static final int DOWNLOAD_SEQUENCE = 1;
	private static final int DOWNLOAD_IMAGE = 2;
	private static final double UPDATE_SECONDS = 0.05;
	private static final double DEFRAGMENT_SECONDS = 1;
	private static final long FIRST_IMAGE_NANOS = 10_000_000;
	private static final long LONGEST_IMAGE_NANOS = 20_000_000_000L;
	/** Pixels a suggested block holds at most. */
	private static final int SUGGESTED_PIXELS = 990_720;

	private final RegisterFile registers;
	private final CameraClock clock;
	private final Agenda agenda;
	private final EventLog events;
	private final Geometry geometry;
	private final boolean unlimitedDownload;
	private final Runnable recordingEnded;
	private final SequenceStore store;

	private BufferStatus status = BufferStatus.DEACTIVATED;
	private Recorder recorder;
	private Timeline timeline;
	private Window window;
	private Transfer transfer;

	/**
	 * @param recordingEnded called when the last sequence is complete while the acquisition goes on
	 */
	MemoryBuffer(final RegisterFile registers, final CameraClock clock, final Agenda agenda, final EventLog events,
		final Geometry geometry, final TelopsOptions options, final Runnable recordingEnded)
	{
		this.registers = registers;
		this.clock = clock;
		this.agenda = agenda;
		this.events = events;
		this.geometry = geometry;
		this.unlimitedDownload = options.unlimitedDownload();
		this.recordingEnded = recordingEnded;
		store = new SequenceStore(options.memoryBytes());
		registers.onRead("MemoryBufferStatus", () -> status().code());
		// Reading is always up to date, so asking for a refresh needs nothing; other values mean nothing.
		registers.onWrite("MemoryBufferStatus", value -> {});
		registers.onWrite("MemoryBufferMode", value -> {
			registers.set("MemoryBufferMode", value);
			status = value == 0 ? BufferStatus.DEACTIVATED : BufferStatus.IDLE;
		});
		spaceRegisters();
		divisionRegisters();
		recordingRegisters();
		sequenceRegisters();
		downloadRegisters();
		locks();
	}

	// -- Registers --

	private void spaceRegisters() {
		wide("MemoryBufferTotalSpace", store::totalBytes);
		wide("MemoryBufferAvailableFreeSpace", store::freeBytes);
		wide("MemoryBufferFragmentedFreeSpace", store::fragmentedBytes);
		registers.onRead("MemoryBufferSequenceCount", store::count);
		registers.onRead("MemoryBufferSequenceSizeMax", this::sizeMax);
		registers.onRead("MemoryBufferNumberOfSequencesMax", this::sequencesMax);
	}

	private void wide(final String name, final LongSupplier value) {
		registers.onRead(name + "High", () -> (int) (value.getAsLong() >>> 32));
		registers.onRead(name + "Low", () -> (int) value.getAsLong());
	}

	private void divisionRegisters() {
		registers.onWrite("MemoryBufferSequenceSize", value -> {
			registers.set("MemoryBufferSequenceSize", clamp(value, 2, sizeMax()) & ~1);
			fitSequences();
		});
		registers.onWrite("MemoryBufferNumberOfSequences", value -> {
			final int sequences = clamp(value, 1, sequencesMax());
			registers.set("MemoryBufferNumberOfSequences", sequences);
			final int room = sizeMax() / sequences & ~1;
			registers.set("MemoryBufferSequenceSize", Math.min(registers.get("MemoryBufferSequenceSize"), room));
			fitPreMoi();
		});
		registers.onWrite("MemoryBufferSequencePreMOISize", value -> {
			registers.set("MemoryBufferSequencePreMOISize",
				clamp(value, 0, registers.get("MemoryBufferSequenceSize") - 1));
		});
	}

	private void recordingRegisters() {
		registers.onWrite("MemoryBufferMOISource", value -> {
			registers.set("MemoryBufferMOISource", value);
			if (recorder == null) {
				return;
			}
			if (value == SOURCE_NONE) {
				recorder.hold();
			}
			else {
				recorder.resume(timeline.nextId(clock.now()));
			}
		});
		registers.onCommand("MemoryBufferMOISoftware", () -> {
			if (registers.get("MemoryBufferMOISource") == SOURCE_SOFTWARE) {
				fireMoi();
			}
		});
		registers.onCommand("MemoryBufferSequenceClearAll", this::clearAll);
		registers.onCommand("MemoryBufferSequenceClear", () -> {
			store.clear(registers.get("MemoryBufferSequenceSelector"));
			select(registers.get("MemoryBufferSequenceSelector"));
		});
		registers.onCommand("MemoryBufferSequenceDefrag", this::defragment);
	}

	private void sequenceRegisters() {
		registers.onWrite("MemoryBufferSequenceSelector", this::select);
		sequence("MemoryBufferSequenceFirstFrameID", RecordedSequence::firstId);
		sequence("MemoryBufferSequenceMOIFrameID", RecordedSequence::moiId);
		sequence("MemoryBufferSequenceRecordedSize", RecordedSequence::size);
		sequence("MemoryBufferSequenceWidth", s -> s.window().width());
		sequence("MemoryBufferSequenceHeight", s -> s.window().height());
		sequence("MemoryBufferSequenceOffsetX", s -> s.window().offsetX());
		sequence("MemoryBufferSequenceOffsetY", s -> s.window().offsetY());
		sequence("MemoryBufferSequenceCalibrationMode",
			s -> s.segments().isEmpty() ? 0 : s.segments().get(0).settings().mode().code());
		sequence("MemoryBufferSequenceBadPixelReplacement",
			s -> !s.segments().isEmpty() && s.segments().get(0).settings().replaceBadPixels() ? 1 : 0);
	}

	private void sequence(final String name, final ToLongFunction<RecordedSequence> value) {
		registers.onRead(name, () -> selected() == null ? 0 : (int) value.applyAsLong(selected()));
	}

	private void downloadRegisters() {
		registers.onWrite("MemoryBufferSequenceDownloadMode", value -> {
			registers.set("MemoryBufferSequenceDownloadMode", value);
			geometryChanged();
		});
		frameId("MemoryBufferSequenceDownloadFrameID", value -> fitDownloadCount());
		frameId("MemoryBufferSequenceDownloadImageFrameID", frameId -> {
			if (status == BufferStatus.IDLE) {
				transmit(frameId, 1);
			}
		});
		registers.onWrite("MemoryBufferSequenceDownloadFrameCount", value -> {
			registers.set("MemoryBufferSequenceDownloadFrameCount", value);
			fitDownloadCount();
		});
		registers.onWrite("MemoryBufferSequenceDownloadBitRateMax", bits -> {
			if (Float.intBitsToFloat(bits) > 0) {
				registers.set("MemoryBufferSequenceDownloadBitRateMax", bits);
			}
		});
		registers.onRead("MemoryBufferSequenceDownloadSuggestedFrameImageCount", () -> {
			final RecordedSequence selected = selected();
			return selected == null || selected.size() == 0 ? 1 : clamp(SUGGESTED_PIXELS * 2
				/ selected.window().imageBytes(), 1, registers.get("MemoryBufferSequenceDownloadFrameCount"));
		});
		registers.onRead("MemoryBufferSequenceDownloadFrameImageCount", () -> Math.max(1, imagesPerBlock()));
	}

	private void frameId(final String name, final LongConsumer then) {
		registers.onWrite(name, value -> {
			final long frameId = Math.min(Math.max(Integer.toUnsignedLong(value), selected().firstId()),
				selected().lastId());
			registers.set(name, (int) frameId);
			then.accept(frameId);
		});
	}

	private void locks() {
		registers.lockWhen(Lock.BUFFER_BUSY, () -> status().busy());
		registers.lockWhen(Lock.BUFFER_UPDATING,
			() -> status == BufferStatus.UPDATING || status == BufferStatus.DEFRAGING);
		registers.lockWhen(Lock.BUFFER_RECORDING,
			() -> status() == BufferStatus.RECORDING || status == BufferStatus.UPDATING);
		registers.lockWhen(Lock.NOT_RECORDING, () -> status() != BufferStatus.RECORDING);
		registers.lockWhen(Lock.BUFFER_NOT_EMPTY, () -> store.count() > 0);
		registers.lockWhen(Lock.BUFFER_FULL, () -> sequencesMax() == 0);
		registers.lockWhen(Lock.SEQUENCE_EMPTY, () -> selected() == null || selected().size() == 0);
		registers.lockWhen(Lock.DOWNLOAD_OFF, () -> downloadMode() == DOWNLOAD_OFF);
		registers.lockWhen(Lock.NOT_SEQUENCE_DOWNLOAD, () -> downloadMode() != DOWNLOAD_SEQUENCE);
		registers.lockWhen(Lock.NOT_IMAGE_DOWNLOAD, () -> downloadMode() != DOWNLOAD_IMAGE);
	}

	// -- Division of the memory --

	private int sizeMax() {
		return (int) (2 * (store.freeBytes() / geometry.plausibleWindow().memoryBytes() / 2));
	}

	private int sequencesMax() {
		return Math.min(SequenceStore.CAPACITY - store.count(), sizeMax() / 2);
	}

	/** Power-up: one sequence as long as the memory allows. */
	void reset() {
		store.clearAll();
		recorder = null;
		transfer = null;
		status = BufferStatus.DEACTIVATED;
		registers.set("MemoryBufferSequenceSize", sizeMax());
		fitSequences();
	}

	/** Fits the division to a new window, or to less space. A window chosen for a download divides nothing. */
	void geometryChanged() {
		if (downloadMode() != DOWNLOAD_OFF || sizeMax() == 0) {
			return;
		}
		registers.set("MemoryBufferSequenceSize", Math.min(registers.get("MemoryBufferSequenceSize"), sizeMax()));
		fitSequences();
	}

	private void fitSequences() {
		final int size = Math.max(2, registers.get("MemoryBufferSequenceSize"));
		final int room = Math.min(sequencesMax(), sizeMax() / size);
		registers.set("MemoryBufferNumberOfSequences",
			Math.max(1, Math.min(registers.get("MemoryBufferNumberOfSequences"), room)));
		fitPreMoi();
	}

	private void fitPreMoi() {
		registers.set("MemoryBufferSequencePreMOISize", Math.min(registers.get("MemoryBufferSequencePreMOISize"),
			registers.get("MemoryBufferSequenceSize") - 1));
	}

	private static int clamp(final int value, final int min, final int max) {
		return (int) Math.max(min, Math.min(Integer.toUnsignedLong(value), max));
	}

	// -- Sequences --

	private RecordedSequence selected() {
		return store.get(registers.get("MemoryBufferSequenceSelector"));
	}

	private void select(final int value) {
		final int index = clamp(value, 0, Math.max(0, store.count() - 1));
		if (registers.get("MemoryBufferSequenceSelector") != index) {
			registers.set("MemoryBufferSequenceSelector", index);
			resetDownload();
		}
	}

	private void resetDownload() {
		final RecordedSequence selected = selected();
		if (selected != null && selected.size() > 0) {
			registers.set("MemoryBufferSequenceDownloadImageFrameID", (int) selected.moiId());
			registers.set("MemoryBufferSequenceDownloadFrameID", (int) selected.firstId());
			registers.set("MemoryBufferSequenceDownloadFrameCount", (int) selected.size());
		}
	}

	private void fitDownloadCount() {
		final long left = selected().lastId()
			- Integer.toUnsignedLong(registers.get("MemoryBufferSequenceDownloadFrameID")) + 1;
		registers.set("MemoryBufferSequenceDownloadFrameCount",
			clamp(registers.get("MemoryBufferSequenceDownloadFrameCount"), 1, (int) left));
	}

	/** Empties the memory; its division and the source of the moment of interest stay. */
	void clearAll() {
		store.clearAll();
		registers.set("MemoryBufferSequenceDownloadMode", DOWNLOAD_OFF);
		registers.set("MemoryBufferSequenceSelector", 0);
		geometryChanged();
	}

	private void defragment() {
		if (status == BufferStatus.DEACTIVATED) {
			return;
		}
		status = BufferStatus.DEFRAGING;
		agenda.at(clock.in(DEFRAGMENT_SECONDS), () -> {
			store.defragment();
			status = BufferStatus.IDLE;
			select(registers.get("MemoryBufferSequenceSelector"));
			resetDownload();
		});
	}

	boolean empty() {
		return store.count() == 0;
	}

	// -- Recording --

	/** What the buffer is doing. */
	BufferStatus status() {
		return recorder != null && recorder.holding() ? BufferStatus.HOLDING : status;
	}

	/** Whether images go into the memory, or wait for it. */
	boolean recording() {
		return recorder != null;
	}

	/** The acquisition has started; from here on the configuration cannot change any more. */
	void acquisitionStarted(final Window programmed, final Timeline images, final long firstId) {
		if (status != BufferStatus.IDLE || sequencesMax() == 0) {
			return;
		}
		final int source = registers.get("MemoryBufferMOISource");
		window = programmed;
		timeline = images;
		recorder = new Recorder(firstId, registers.get("MemoryBufferNumberOfSequences"),
			registers.get("MemoryBufferSequenceSize"), registers.get("MemoryBufferSequencePreMOISize"),
			source == SOURCE_ACQUISITION_STARTED);
		status = BufferStatus.RECORDING;
		if (source == SOURCE_NONE) {
			recorder.hold();
		}
	}

	/** A pulse on the camera's input. */
	void externalPulse() {
		if (registers.get("MemoryBufferMOISource") == SOURCE_EXTERNAL) {
			fireMoi();
		}
	}

	private void fireMoi() {
		if (recorder != null) {
			recorder.fire(timeline.nextId(clock.now()));
		}
	}

	/** When the sequence under way is complete; {@link Agenda#NEVER} while nobody knows. */
	long nextCompletion() {
		final long endId = recorder == null ? -1 : recorder.endId();
		return endId < 0 ? Agenda.NEVER : timeline.timeAvailable(endId - 1);
	}

	/** Takes up the sequences that are complete now. */
	void completeSequences() {
		for (final Recorder.Sequence finished : recorder.advance(timeline.availableId(clock.now()))) {
			keep(finished);
		}
		if (recorder.done()) {
			endRecording();
			recordingEnded.run();
		}
		else if (registers.get("MemoryBufferMOISource") == SOURCE_NONE) {
			recorder.hold();
		}
	}

	/** The acquisition stops; what has its moment of interest is kept as far as it came. */
	void acquisitionStopped() {
		if (recorder == null) {
			return;
		}
		final Recorder.Sequence partial = recorder.stop(timeline.nextId(clock.now()));
		if (partial != null) {
			keep(partial);
		}
		endRecording();
	}

	private void keep(final Recorder.Sequence sequence) {
		final long bytes = registers.get("MemoryBufferSequenceSize") * window.memoryBytes();
		store.add(new RecordedSequence(window, sequence.firstId(), sequence.moiId(), sequence.size(), bytes,
			timeline.between(sequence.firstId(), sequence.firstId() + sequence.size())));
	}

	private void endRecording() {
		recorder = null;
		status = BufferStatus.UPDATING;
		agenda.at(clock.in(UPDATE_SECONDS), () -> {
			status = BufferStatus.IDLE;
			resetDownload();
			geometryChanged();
		});
	}

	/** The header's buffering flag of an image sent live. */
	int liveFlag(final long frameId) {
		if (recorder == null || recorder.holding()) {
			return 0;
		}
		return recorder.moi() == frameId ? RecordedSequence.MOI
			: recorder.postMoi(frameId) ? RecordedSequence.POST_MOI : RecordedSequence.PRE_MOI;
	}

	// -- Transfer --

	private int downloadMode() {
		return registers.get("MemoryBufferSequenceDownloadMode");
	}

	/** Whether a start sends from the memory instead of acquiring. */
	boolean downloading() {
		return status != BufferStatus.DEACTIVATED && downloadMode() != DOWNLOAD_OFF;
	}

	/** Begins to send what the download registers say. */
	void startTransfer() {
		if (status != BufferStatus.IDLE) {
			return;
		}
		if (downloadMode() == DOWNLOAD_IMAGE) {
			transmit(Integer.toUnsignedLong(registers.get("MemoryBufferSequenceDownloadImageFrameID")), 1);
		}
		else {
			transmit(Integer.toUnsignedLong(registers.get("MemoryBufferSequenceDownloadFrameID")),
				registers.get("MemoryBufferSequenceDownloadFrameCount"));
		}
	}

	private void transmit(final long firstId, final long count) {
		final RecordedSequence selected = selected();
		if (selected == null || selected.size() == 0) {
			events.error(EventLog.DOWNLOAD_CLEARED_SEQUENCE);
			return;
		}
		final int images = imagesPerBlock();
		if (images == 0) {
			events.error(EventLog.DOWNLOAD_FRAME_SIZE_MISMATCH);
			return;
		}
		transfer = new Transfer(selected, firstId, count, images, clock.now() + FIRST_IMAGE_NANOS);
		status = BufferStatus.TRANSMITTING;
	}

	/** Images that fit the current width and height exactly; 0 if the selected sequence has another size. */
	private int imagesPerBlock() {
		final RecordedSequence selected = selected();
		if (selected == null) {
			return 0;
		}
		final int rows = selected.window().height() + Window.HEADER_ROWS;
		final int height = registers.get("Height");
		return registers.get("Width") == selected.window().width() && height > 0 && height % rows == 0
			? height / rows : 0;
	}

	/** When the next block of a transfer is to be sent. */
	long nextBlock() {
		return transfer == null ? Agenda.NEVER : transfer.due();
	}

	/** The block that is due, or null. */
	TelopsImage pollBlock() {
		return transfer == null || transfer.done() || transfer.due() > clock.now() ? null
			: transfer.next(clock.now(), imagePeriod());
	}

	private double imagePeriod() {
		final double pixels = selected() == null ? 0 : selected().window().imageBytes() / 2.0;
		final double micros = pixels * 16 / registers.getFloat("MemoryBufferSequenceDownloadBitRateMax");
		return unlimitedDownload ? 0 : Math.min(LONGEST_IMAGE_NANOS, micros * 1e3);
	}

	/** The link has taken the last block. */
	void blockSent() {
		if (transfer != null && transfer.done()) {
			endTransfer();
		}
	}

	/** Ends a transfer wherever it stands. */
	void endTransfer() {
		if (transfer != null) {
			transfer = null;
			status = BufferStatus.IDLE;
		}
	}
}
