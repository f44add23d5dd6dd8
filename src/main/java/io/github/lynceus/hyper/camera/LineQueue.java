package io.github.lynceus.hyper.camera;

import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.FrameSink;

/**
 * A bounded hand-off of lines in order, from the receive thread to whoever reads the stream. What finds no room leaves a
 * gap in the numbers, as what never came does, so the reader learns of every lost line. Allocates nothing for a line.
 */
final class LineQueue implements FrameSink {

	private final LineGeometry expected;
	private final long first;
	/** The line after the last one wanted, -1 for none. */
	private final long end;
	private final LineIds ids = new LineIds();
	private final FrameBuffer[] waiting;
	private final long[] numbers;
	private int head;
	private int size;
	private long newest = -1;
	private long incomplete;
	private long overruns;
	private LineGeometry changed;
	private boolean closed;

	/** @param capacity pooled buffers this may hold back from the receiver */
	LineQueue(final LineGeometry expected, final long first, final long end, final int capacity) {
		this.expected = expected;
		this.first = first;
		this.end = end;
		waiting = new FrameBuffer[capacity];
		numbers = new long[capacity];
	}

	@Override
	public synchronized void frame(final FrameBuffer image) {
		if (closed || changed != null) return;
		final long number = ids.number(image.blockId());
		if (number < 0) return;
		if (image.hasLeader() && !expected.fits(image)) changed = LineGeometry.of(image);
		else {
			newest = number;
			if (number >= first && (end < 0 || number < end)) keep(image, number);
		}
		notifyAll();
	}

	private void keep(final FrameBuffer image, final long number) {
		if (!image.isComplete()) incomplete++;
		else if (size == waiting.length) overruns++;
		else {
			image.retain();
			final int at = (head + size++) % waiting.length;
			waiting[at] = image;
			numbers[at] = number;
		}
	}

	/**
	 * Waits until something is known of a line: it or a later one waits, it is known to be lost, the images have changed,
	 * or this is closed.
	 *
	 * @return false if nothing was in time
	 */
	synchronized boolean await(final long number, final long millis) throws InterruptedException {
		final long deadline = System.nanoTime() + millis * 1_000_000;
		while (size == 0 && newest < number && changed == null && !closed) {
			final long left = (deadline - System.nanoTime()) / 1_000_000;
			if (left <= 0) return false;
			wait(left);
		}
		return true;
	}

	/** Number of the first line that waits, -1 if none does. */
	synchronized long waitingNumber() {
		return size == 0 ? -1 : numbers[head];
	}

	/** Takes the first line that waits; the caller releases it. */
	synchronized FrameBuffer take() {
		final FrameBuffer image = waiting[head];
		waiting[head] = null;
		head = (head + 1) % waiting.length;
		size--;
		return image;
	}

	/** The line before which none will come any more: the first that waits, else the one after the newest that came. */
	synchronized long lostUntil() {
		return size > 0 ? numbers[head] : newest + 1;
	}

	/** What images are like since they are not as expected any more; null as long as they are. */
	synchronized LineGeometry changed() {
		return changed;
	}

	synchronized boolean isClosed() {
		return closed;
	}

	synchronized long incomplete() {
		return incomplete;
	}

	synchronized long overruns() {
		return overruns;
	}

	/** Gives back what waits; later lines are ignored. */
	synchronized void close() {
		closed = true;
		while (size > 0) take().release();
		notifyAll();
	}
}
