package io.github.lynceus.simulator.telops;

import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;

/** The sequence the selector shows, and which of its images are to be sent. */
final class SequenceSelection {

	static final int DOWNLOAD_OFF = 0;
	static final int DOWNLOAD_SEQUENCE = 1;
	static final int DOWNLOAD_IMAGE = 2;

	private static final String SELECTOR = "MemoryBufferSequenceSelector";
	private static final String MODE = "MemoryBufferSequenceDownloadMode";
	private static final String FIRST = "MemoryBufferSequenceDownloadFrameID";
	private static final String COUNT = "MemoryBufferSequenceDownloadFrameCount";
	private static final String IMAGE = "MemoryBufferSequenceDownloadImageFrameID";
	/** Pixels a suggested block holds at most. */
	private static final int SUGGESTED_PIXELS = 990_720;

	private final RegisterFile registers;
	private final SequenceStore store;

	/**
	 * @param imageWanted told the FrameID when a single image is asked for
	 */
	SequenceSelection(final RegisterFile registers, final SequenceStore store, final LongConsumer imageWanted) {
		this.registers = registers;
		this.store = store;
		registers.onRead("MemoryBufferSequenceCount", store::count);
		registers.onWrite(SELECTOR, this::select);
		show("MemoryBufferSequenceFirstFrameID", RecordedSequence::firstId);
		show("MemoryBufferSequenceMOIFrameID", RecordedSequence::moiId);
		show("MemoryBufferSequenceRecordedSize", RecordedSequence::size);
		show("MemoryBufferSequenceWidth", s -> s.window().width());
		show("MemoryBufferSequenceHeight", s -> s.window().height());
		show("MemoryBufferSequenceOffsetX", s -> s.window().offsetX());
		show("MemoryBufferSequenceOffsetY", s -> s.window().offsetY());
		show("MemoryBufferSequenceCalibrationMode",
			s -> s.segments().isEmpty() ? 0 : s.segments().get(0).settings().mode().code());
		show("MemoryBufferSequenceBadPixelReplacement",
			s -> !s.segments().isEmpty() && s.segments().get(0).settings().replaceBadPixels() ? 1 : 0);
		frameId(FIRST, value -> fitCount());
		frameId(IMAGE, imageWanted);
		registers.onWrite(COUNT, value -> {
			registers.set(COUNT, value);
			fitCount();
		});
		registers.onRead("MemoryBufferSequenceDownloadSuggestedFrameImageCount", () -> empty() ? 1
			: BufferDivision.clamp(2 * SUGGESTED_PIXELS / get().window().imageBytes(), 1, registers.get(COUNT)));
		registers.onRead("MemoryBufferSequenceDownloadFrameImageCount", () -> Math.max(1, imagesPerBlock()));
		registers.lockWhen(Lock.SEQUENCE_EMPTY, this::empty);
		registers.lockWhen(Lock.DOWNLOAD_OFF, () -> mode() == DOWNLOAD_OFF);
		registers.lockWhen(Lock.NOT_SEQUENCE_DOWNLOAD, () -> mode() != DOWNLOAD_SEQUENCE);
		registers.lockWhen(Lock.NOT_IMAGE_DOWNLOAD, () -> mode() != DOWNLOAD_IMAGE);
	}

	private void show(final String name, final ToLongFunction<RecordedSequence> value) {
		registers.onRead(name, () -> get() == null ? 0 : (int) value.applyAsLong(get()));
	}

	private void frameId(final String name, final LongConsumer then) {
		registers.onWrite(name, value -> {
			final long frameId = Math.min(Math.max(Integer.toUnsignedLong(value), get().firstId()), get().lastId());
			registers.set(name, (int) frameId);
			then.accept(frameId);
		});
	}

	private void fitCount() {
		final long left = get().lastId() - firstId() + 1;
		registers.set(COUNT, BufferDivision.clamp(registers.get(COUNT), 1, (int) left));
	}

	/** The selected sequence, or null if the memory is empty. */
	RecordedSequence get() {
		return store.get(index());
	}

	/** Whether there is nothing to send. */
	boolean empty() {
		return get() == null || get().size() == 0;
	}

	/** Position of the selected sequence. */
	int index() {
		return registers.get(SELECTOR);
	}

	/** Selects another sequence; only a change touches what is to be sent. */
	void select(final int value) {
		final int index = BufferDivision.clamp(value, 0, Math.max(0, store.count() - 1));
		if (index() != index) {
			registers.set(SELECTOR, index);
			chooseAll();
		}
	}

	/** Nothing is left to select. */
	void reset() {
		registers.set(MODE, DOWNLOAD_OFF);
		registers.set(SELECTOR, 0);
	}

	/** Chooses all images of the selected sequence, or the one at its moment of interest. */
	void chooseAll() {
		if (!empty()) {
			registers.set(IMAGE, (int) get().moiId());
			registers.set(FIRST, (int) get().firstId());
			registers.set(COUNT, (int) get().size());
		}
	}

	int mode() {
		return registers.get(MODE);
	}

	/** FrameID of the first image to send. */
	long firstId() {
		return Integer.toUnsignedLong(registers.get(FIRST));
	}

	/** Images to send. */
	long count() {
		return Integer.toUnsignedLong(registers.get(COUNT));
	}

	/** FrameID of the single image to send. */
	long imageId() {
		return Integer.toUnsignedLong(registers.get(IMAGE));
	}

	/** Images that fit the current width and height exactly; 0 if the selected sequence has another size. */
	int imagesPerBlock() {
		final RecordedSequence selected = get();
		if (selected == null) {
			return 0;
		}
		final int rows = selected.window().height() + Window.HEADER_ROWS;
		final int height = registers.get("Height");
		return registers.get("Width") == selected.window().width() && height > 0 && height % rows == 0
			? height / rows : 0;
	}
}
