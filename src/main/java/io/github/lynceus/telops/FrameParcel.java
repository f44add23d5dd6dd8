package io.github.lynceus.telops;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * What arrived of a frame, on its way to the disk, or an errand for the thread that writes. Its memory is outside the heap,
 * from where it can be written as it is.
 */
final class FrameParcel {

	private final ByteBuffer data;
	private final ShortBuffer words;
	private final ByteBuffer pixels;
	private final byte[] header;
	private final CountDownLatch errand;
	private final boolean last;
	private int frame;
	private WordGaps had = WordGaps.NONE;
	private WordGaps has = WordGaps.NONE;

	private FrameParcel(final ByteBuffer data, final int headerBytes, final CountDownLatch errand, final boolean last) {
		this.data = data;
		this.errand = errand;
		this.last = last;
		words = data.asShortBuffer();
		pixels = data.slice(headerBytes, data.capacity() - headerBytes).order(ByteOrder.LITTLE_ENDIAN);
		header = new byte[headerBytes];
	}

	/** Room for a frame. */
	static FrameParcel frame(final int words, final int headerWords) {
		return new FrameParcel(ByteBuffer.allocateDirect(2 * words).order(ByteOrder.LITTLE_ENDIAN), 2 * headerWords, null,
			false);
	}

	/** Something to wait for. @param last whether the thread ends with it */
	static FrameParcel errand(final boolean last) {
		return new FrameParcel(ByteBuffer.allocate(0), 0, new CountDownLatch(1), last);
	}

	// -- Errands --

	boolean isErrand() {
		return errand != null;
	}

	boolean isLast() {
		return last;
	}

	void done() {
		errand.countDown();
	}

	void await() throws InterruptedException {
		errand.await();
	}

	// -- Frames --

	/** Takes what {@link FrameStore#put} is given. */
	void fill(final int number, final short[] from, final int at, final WordGaps before, final WordGaps after) {
		words.put(0, from, at, words.capacity());
		frame = number;
		had = before;
		has = after;
	}

	int frame() {
		return frame;
	}

	/** Whether the frame came in one piece. */
	boolean isWhole() {
		return has.isEmpty() && had.isAll(words.capacity());
	}

	/** Whether nothing of the frame is missing any more. */
	boolean completes() {
		return has.isEmpty();
	}

	/** Whether it is whole, and of the frame after that of another. */
	boolean follows(final FrameParcel other) {
		return !isErrand() && isWhole() && frame == other.frame + 1;
	}

	/** Header rows, valid until the parcel is filled again. */
	byte[] header() {
		data.get(0, header);
		return header;
	}

	/** All pixels, little-endian. */
	ByteBuffer pixels() {
		return pixels.clear();
	}

	/** All words, header rows first. */
	short[] words() {
		final short[] copy = new short[words.capacity()];
		words.get(0, copy);
		return copy;
	}

	/** The ranges of words that came. */
	List<int[]> filled() {
		final List<int[]> ranges = new ArrayList<>();
		had.filledBy(has, (start, end) -> ranges.add(new int[] { start, end }));
		return ranges;
	}
}
