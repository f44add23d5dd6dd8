package io.github.lynceus.simulator.telops;

import java.util.Set;

/** The camera's memory: what fills it, empties it and sends from it, and what it is doing. */
final class MemoryBuffer {

	private static final int SOURCE_ACQUISITION_STARTED = 0;
	private static final int SOURCE_SOFTWARE = 1;
	private static final int SOURCE_EXTERNAL = 2;
	private static final int SOURCE_NONE = 255;
	private static final double UPDATE_SECONDS = 0.05;
	/** How long the camera waits for its memory to finish a sequence. */
	private static final double COMPLETION_SECONDS = 1;
	private static final double DEFRAGMENT_SECONDS = 1;
	private static final long FIRST_IMAGE_NANOS = 10_000_000;
	private static final long LONGEST_IMAGE_NANOS = 20_000_000_000L;

	private final RegisterFile registers;
	private final CameraClock clock;
	private final Agenda agenda;
	private final EventLog events;
	private final boolean unlimitedDownload;
	private final Runnable recordingEnded;
	private final Runnable windowCounts;
	private final Set<Malfunction> malfunctions;
	private final SequenceStore store;
	private final BufferDivision division;
	private final SequenceSelection selection;

	private BufferStatus status = BufferStatus.DEACTIVATED;
	private Recorder recorder;
	private Timeline timeline;
	private Window window;
	private Transfer transfer;

	/**
	 * @param recordingEnded called when the last sequence is complete while the acquisition goes on
	 * @param windowCounts called when the window may count again for rates and the division, as no download is chosen
	 */
	MemoryBuffer(final RegisterFile registers, final CameraClock clock, final Agenda agenda, final EventLog events,
		final Geometry geometry, final TelopsOptions options, final Set<Malfunction> malfunctions,
		final Runnable recordingEnded, final Runnable windowCounts)
	{
		this.windowCounts = windowCounts;
		this.malfunctions = malfunctions;
		this.registers = registers;
		this.clock = clock;
		this.agenda = agenda;
		this.events = events;
		this.unlimitedDownload = options.unlimitedDownload();
		this.recordingEnded = recordingEnded;
		store = new SequenceStore(malfunctions.contains(Malfunction.MEMORY) ? 0 : options.memoryBytes());
		division = new BufferDivision(registers, geometry, store);
		selection = new SequenceSelection(registers, store, this::sendImage);
		stateRegisters();
		recordingRegisters();
		locks();
	}

	// -- Registers --

	private void stateRegisters() {
		registers.onRead("MemoryBufferStatus", () -> status().code());
		// Reading is always up to date, so asking for a refresh needs nothing; other values mean nothing.
		registers.onWrite("MemoryBufferStatus", value -> {});
		registers.onWrite("MemoryBufferMode", value -> {
			registers.set("MemoryBufferMode", value);
			status = value == 0 ? BufferStatus.DEACTIVATED : BufferStatus.IDLE;
		});
		registers.afterWrite("MemoryBufferSequenceDownloadMode", windowCounts);
		registers.onWrite("MemoryBufferSequenceDownloadBitRateMax", bits -> {
			if (Float.intBitsToFloat(bits) > 0) {
				registers.set("MemoryBufferSequenceDownloadBitRateMax", bits);
			}
		});
		registers.onCommand("MemoryBufferSequenceClearAll", this::clearAll);
		registers.onCommand("MemoryBufferSequenceClear", () -> {
			store.clear(selection.index());
			selection.select(selection.index());
		});
		registers.onCommand("MemoryBufferSequenceDefrag", this::defragment);
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
		registers.onCommand("MemoryBufferMOISoftware", () -> fireMoi(SOURCE_SOFTWARE));
	}

	private void locks() {
		registers.lockWhen(Lock.BUFFER_BUSY, () -> status().busy());
		registers.lockWhen(Lock.BUFFER_UPDATING,
			() -> status == BufferStatus.UPDATING || status == BufferStatus.DEFRAGING);
		registers.lockWhen(Lock.BUFFER_RECORDING,
			() -> status() == BufferStatus.RECORDING || status == BufferStatus.UPDATING);
		registers.lockWhen(Lock.NOT_RECORDING, () -> status() != BufferStatus.RECORDING);
		registers.lockWhen(Lock.BUFFER_NOT_EMPTY, () -> !empty());
	}

	// -- State --

	/** Power-up: switched off and empty. */
	void reset() {
		if (malfunctions.contains(Malfunction.MEMORY)) {
			events.error(EventLog.MEMORY_INITIALISATION);
		}
		store.clearAll();
		recorder = null;
		transfer = null;
		status = BufferStatus.DEACTIVATED;
		division.reset();
	}

	/** What the buffer is doing. */
	BufferStatus status() {
		return recorder != null && recorder.holding() ? BufferStatus.HOLDING : status;
	}

	boolean empty() {
		return store.count() == 0;
	}

	/** Fits the division to a new window. A window chosen for a download divides nothing. */
	void geometryChanged() {
		if (selection.mode() == SequenceSelection.DOWNLOAD_OFF) {
			division.fit();
		}
	}

	/** Empties the memory; its division and the source of the moment of interest stay. */
	void clearAll() {
		store.clearAll();
		selection.reset();
		windowCounts.run();
	}

	private void defragment() {
		if (status() != BufferStatus.IDLE) {
			return;
		}
		status = BufferStatus.DEFRAGING;
		agenda.at(clock.in(DEFRAGMENT_SECONDS), () -> {
			if (malfunctions.contains(Malfunction.DEFRAG)) {
				events.error(EventLog.DEFRAG_ERROR);
			}
			else {
				store.defragment();
			}
			status = BufferStatus.IDLE;
			selection.select(selection.index());
			selection.chooseAll();
		});
	}

	// -- Recording --

	/** Whether images go into the memory, or wait for it. */
	boolean recording() {
		return recorder != null;
	}

	/** The acquisition starts; from here on the configuration cannot change any more. */
	void acquisitionStarted(final Window programmed, final Timeline images, final long firstId) {
		if (status != BufferStatus.IDLE || division.full()) {
			return;
		}
		final int source = registers.get("MemoryBufferMOISource");
		window = programmed;
		timeline = images;
		recorder = new Recorder(firstId, division.sequences(), division.size(), division.preMoi(),
			source == SOURCE_ACQUISITION_STARTED);
		status = BufferStatus.RECORDING;
		if (source == SOURCE_NONE) {
			recorder.hold();
		}
	}

	/** The signal on the camera's input has gone up or down. */
	void externalEdge(final boolean rising) {
		if (Triggers.activates(registers.get("MemoryBufferMOIActivation"), rising)) {
			fireMoi(SOURCE_EXTERNAL);
		}
	}

	private void fireMoi(final int source) {
		if (recorder != null && registers.get("MemoryBufferMOISource") == source) {
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
			endRecording(UPDATE_SECONDS);
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
		if (recorder.holding()) {
			recorder = null;
			status = BufferStatus.IDLE;
			return;
		}
		final Recorder.Sequence partial = recorder.stop(timeline.nextId(clock.now()));
		if (malfunctions.contains(Malfunction.RECORDING_STUCK)) {
			endRecording(COMPLETION_SECONDS);
			agenda.at(clock.in(COMPLETION_SECONDS), () -> events.error(EventLog.COMPLETION_TIMEOUT));
			return;
		}
		if (partial != null) {
			keep(partial);
		}
		endRecording(UPDATE_SECONDS);
	}

	private void keep(final Recorder.Sequence sequence) {
		store.add(new RecordedSequence(window, sequence.firstId(), sequence.moiId(), sequence.size(),
			recorder.size() * window.memoryBytes(),
			timeline.between(sequence.firstId(), sequence.firstId() + sequence.size()),
			timeline.flaggedBetween(sequence.firstId(), sequence.firstId() + sequence.size())));
	}

	private void endRecording(final double seconds) {
		recorder = null;
		status = BufferStatus.UPDATING;
		agenda.at(clock.in(seconds), () -> {
			status = BufferStatus.IDLE;
			selection.chooseAll();
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

	/** Whether a start sends from the memory instead of acquiring. */
	boolean downloading() {
		return status != BufferStatus.DEACTIVATED && selection.mode() != SequenceSelection.DOWNLOAD_OFF;
	}

	/** Begins to send what the download registers say. */
	void startTransfer() {
		if (selection.mode() == SequenceSelection.DOWNLOAD_IMAGE) {
			sendImage(selection.imageId());
		}
		else {
			transmit(selection.firstId(), selection.count());
		}
	}

	private void sendImage(final long frameId) {
		transmit(frameId, 1);
	}

	private void transmit(final long firstId, final long count) {
		if (status != BufferStatus.IDLE) {
			return;
		}
		if (selection.empty()) {
			events.error(EventLog.DOWNLOAD_CLEARED_SEQUENCE);
			return;
		}
		final int images = selection.imagesPerBlock();
		if (images == 0) {
			events.error(EventLog.DOWNLOAD_FRAME_SIZE_MISMATCH);
			return;
		}
		transfer = new Transfer(selection.get(), firstId, count, images, clock.now() + FIRST_IMAGE_NANOS);
		status = BufferStatus.TRANSMITTING;
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
		final double pixels = selection.get().window().imageBytes() / 2.0;
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
