package io.github.lynceus.simulator.telops;

import java.util.ArrayList;
import java.util.List;

/** The memory buffer by the rules: its division, the ring, the moment of interest, and what it holds. */
final class BufferRules {

	static final int OFF = 0;
	static final int IDLE = 1;
	static final int HOLDING = 2;
	static final int RECORDING = 3;
	static final int UPDATING = 4;
	static final int TRANSMITTING = 5;
	static final int DEFRAGING = 6;
	static final int NONE = 255;
	private static final long NEVER = Long.MAX_VALUE;
	private static final int CAPACITY = 1024;

	/** A sequence that is held; one that was cleared has no images. */
	record Held(int width, int rows, int offsetX, int offsetY, long first, long moi, long size, long bytes) {

		Held cleared() {
			return new Held(width, rows, offsetX, offsetY, 0, 0, 0, bytes);
		}
	}

	private final long total;
	final List<Held> held = new ArrayList<>();
	int status = OFF;
	int source = 1;
	int size;
	int sequences = 1;
	int preMoi;
	int selector;
	int download;
	long firstId;
	long count = 1;
	long imageId;
	/** When the memory is done with what it does. */
	long doneAt = NEVER;
	int width = 320;
	int rows = 256;

	// What was latched at the start of the recording, and where it is.
	private int latchedSize;
	private int latchedPreMoi;
	private boolean moiAtFirst;
	private Held shape;
	private int left;
	private long start;
	private long moi;

	BufferRules(final long total) {
		this.total = total;
		size = sizeMax();
	}

	// -- Division --

	static long bytes(final int width, final int rows) {
		return ((long) width * (rows + 2) + 31) / 32 * 64;
	}

	long free() {
		return total - held.stream().mapToLong(Held::bytes).sum();
	}

	long fragmented() {
		return held.stream().filter(h -> h.size() == 0).mapToLong(Held::bytes).sum();
	}

	int sizeMax() {
		return (int) (free() / bytes(width, rows) / 2 * 2);
	}

	int sequencesMax() {
		return Math.min(CAPACITY - held.size(), sizeMax() / 2);
	}

	void writeSize(final long wanted) {
		size = (int) Math.max(2, Math.min(wanted, sizeMax())) & ~1;
		fitSequences();
	}

	void writeSequences(final long wanted) {
		sequences = (int) Math.max(1, Math.min(wanted, sequencesMax()));
		size = Math.min(size, sizeMax() / sequences & ~1);
		preMoi = Math.min(preMoi, size - 1);
	}

	void writePreMoi(final long wanted) {
		preMoi = (int) Math.min(wanted, size - 1);
	}

	private void fitSequences() {
		sequences = Math.max(1, Math.min(sequences, Math.min(sequencesMax(), sizeMax() / size)));
		preMoi = Math.min(preMoi, size - 1);
	}

	/** The window has changed, or space has become scarce. */
	void fit() {
		if (download == 0 && sizeMax() > 0) {
			size = Math.min(size, sizeMax());
			fitSequences();
		}
	}

	// -- Recording --

	void begin(final Held window, final long nextId) {
		if (status != IDLE || sequencesMax() == 0) {
			return;
		}
		shape = window;
		latchedSize = size;
		latchedPreMoi = preMoi;
		moiAtFirst = source == 0;
		left = sequences;
		status = source == NONE ? HOLDING : RECORDING;
		beginSequence(nextId);
	}

	private void beginSequence(final long id) {
		start = id;
		moi = moiAtFirst ? id : -1;
	}

	void writeSource(final int wanted, final long nextId) {
		source = wanted;
		if (status == RECORDING && wanted == NONE && moi < 0) {
			status = HOLDING;
		}
		else if (status == HOLDING && wanted != NONE) {
			status = RECORDING;
			beginSequence(nextId);
		}
	}

	/** The moment of interest is the next image, unless the sequence has one. */
	void fire(final long nextId) {
		if (status == RECORDING && moi < 0) {
			moi = Math.max(nextId, start);
		}
	}

	private long first() {
		// The memory fills in pairs: what came one image before the moment stays.
		return moi - start >= Math.max(latchedPreMoi, 2) ? moi - latchedPreMoi : start;
	}

	/** FrameID after the last image of the sequence, or -1 while nobody knows. */
	long end() {
		return status == RECORDING && moi >= 0 ? first() + latchedSize : -1;
	}

	/** The sequence has all its images. */
	void complete(final long now) {
		final long end = end();
		keep(latchedSize);
		left--;
		beginSequence(end);
		if (left == 0) {
			update(now);
		}
		else if (source == NONE && moi < 0) {
			status = HOLDING;
		}
	}

	private void keep(final long images) {
		held.add(new Held(shape.width(), shape.rows(), shape.offsetX(), shape.offsetY(), first(), moi, images,
			latchedSize * bytes(shape.width(), shape.rows())));
	}

	private void update(final long now) {
		status = UPDATING;
		doneAt = now + 50_000_000;
	}

	/** @param nextId FrameID of the image that would have come next */
	void stop(final long now, final long nextId) {
		if (status == HOLDING) {
			status = IDLE;
		}
		else if (status == RECORDING) {
			if (moi >= 0 && nextId > moi) {
				keep(Math.min(latchedSize, nextId - first()));
			}
			update(now);
		}
	}

	// -- Selecting, clearing --

	boolean empty() {
		return held.isEmpty() || held.get(selector).size() == 0;
	}

	Held selected() {
		return held.isEmpty() ? null : held.get(selector);
	}

	void select(final long wanted) {
		final int index = (int) Math.min(wanted, Math.max(0, held.size() - 1));
		if (index != selector) {
			selector = index;
			chooseAll();
		}
	}

	private void chooseAll() {
		if (!empty()) {
			firstId = selected().first();
			imageId = selected().moi();
			count = selected().size();
		}
	}

	void clearAll() {
		held.clear();
		selector = 0;
		download = 0;
		fit();
	}

	void clear() {
		held.set(selector, selected().cleared());
		while (!held.isEmpty() && held.get(held.size() - 1).size() == 0) {
			held.remove(held.size() - 1);
		}
		select(selector);
	}

	void defrag(final long now) {
		if (status == IDLE) {
			status = DEFRAGING;
			doneAt = now + 1_000_000_000;
		}
	}

	// -- Download --

	private long frameId(final long wanted) {
		return Math.max(selected().first(), Math.min(wanted, selected().first() + selected().size() - 1));
	}

	void writeFirst(final long wanted) {
		firstId = frameId(wanted);
		writeCount(count);
	}

	void writeCount(final long wanted) {
		count = Math.max(1, Math.min(wanted, selected().first() + selected().size() - firstId));
	}

	void writeImage(final long wanted) {
		imageId = frameId(wanted);
	}

	boolean downloads() {
		return status != OFF && download != 0;
	}

	/** @return the event: 35 for a sequence without images, 34 for another window */
	int transmit(final long now, final int registerWidth, final int registerHeight) {
		if (status != IDLE) {
			return 0;
		}
		if (empty()) {
			return 35;
		}
		final int rowsPerImage = selected().rows() + 2;
		if (registerWidth != selected().width() || registerHeight <= 0 || registerHeight % rowsPerImage != 0) {
			return 34;
		}
		status = TRANSMITTING;
		doneAt = now + 10_000_000;
		return 0;
	}

	void stopTransfer() {
		if (status == TRANSMITTING) {
			status = IDLE;
			doneAt = NEVER;
		}
	}

	/** What the memory was doing is done. */
	void done() {
		doneAt = NEVER;
		if (status == DEFRAGING) {
			held.removeIf(h -> h.size() == 0);
			status = IDLE;
			select(selector);
			chooseAll();
		}
		else if (status == UPDATING) {
			status = IDLE;
			chooseAll();
			fit();
		}
		else {
			status = IDLE;
		}
	}
}
