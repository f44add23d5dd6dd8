package io.github.lynceus.camera;

import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.FrameSink;
import java.time.Duration;
import java.util.ArrayDeque;

/**
 * A bounded hand-off in order, for whoever wants every frame. When the reader falls behind, the oldest frame waiting
 * makes room and is counted as {@link #dropped()}: what is read is always the most recent unbroken stretch.
 */
public final class FrameQueue implements FrameSink, AutoCloseable {

	private final ArrayDeque<FrameBuffer> waiting;
	private final int capacity;
	private long dropped;
	private long received;
	private boolean closed;

	/** @param capacity pooled buffers this may hold back from the receiver, at least 1 */
	public FrameQueue(final int capacity) {
		if (capacity < 1) throw new IllegalArgumentException("capacity " + capacity);
		this.capacity = capacity;
		this.waiting = new ArrayDeque<>(capacity);
	}

	@Override
	public synchronized void frame(final FrameBuffer frame) {
		if (closed) return;
		received++;
		if (waiting.size() == capacity) {
			waiting.poll().release();
			dropped++;
		}
		frame.retain();
		waiting.add(frame);
		notifyAll();
	}

	/**
	 * Takes the next frame. The caller releases it.
	 *
	 * @param timeout how long to wait for one; zero looks once
	 * @return null when none came in time, or when closed or interrupted
	 */
	public synchronized FrameBuffer take(final Duration timeout) {
		final long deadline = System.nanoTime() + timeout.toNanos();
		while (waiting.isEmpty() && !closed) {
			final long left = deadline - System.nanoTime();
			if (left <= 0) return null;
			try {
				wait(left / 1_000_000, (int) (left % 1_000_000));
			}
			catch (final InterruptedException exc) {
				Thread.currentThread().interrupt();
				return null;
			}
		}
		return waiting.poll();
	}

	/** Takes the newest frame waiting; those before it are counted as dropped. Otherwise as {@link #take}. */
	public synchronized FrameBuffer takeNewest(final Duration timeout) {
		FrameBuffer newest = take(timeout);
		while (!waiting.isEmpty()) {
			newest.release();
			dropped++;
			newest = waiting.poll();
		}
		return newest;
	}

	/** Frames waiting. */
	public synchronized int size() {
		return waiting.size();
	}

	/** Frames that came. */
	public synchronized long received() {
		return received;
	}

	/** Frames that were dropped because the reader fell behind. */
	public synchronized long dropped() {
		return dropped;
	}

	/** Gives back what is held; later frames are ignored and waiting takers get null. */
	@Override
	public synchronized void close() {
		closed = true;
		waiting.forEach(FrameBuffer::release);
		waiting.clear();
		notifyAll();
	}
}
