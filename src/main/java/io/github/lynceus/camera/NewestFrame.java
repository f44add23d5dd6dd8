package io.github.lynceus.camera;

import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.FrameSink;
import java.time.Duration;

/**
 * A hand-off where the newest frame wins, for whoever shows frames: the receive thread never waits, and a frame nobody
 * took before the next one came is counted as {@link #overwritten()}.
 */
public final class NewestFrame implements FrameSink, AutoCloseable {

	private FrameBuffer newest;
	private long overwritten;
	private long received;
	private boolean closed;

	@Override
	public synchronized void frame(final FrameBuffer frame) {
		if (closed) return;
		received++;
		if (newest != null) {
			newest.release();
			overwritten++;
		}
		frame.retain();
		newest = frame;
		notifyAll();
	}

	/**
	 * Takes the newest frame that was not taken yet. The caller releases it.
	 *
	 * @param timeout how long to wait for one; zero looks once
	 * @return null when none came in time, or when closed or interrupted
	 */
	public synchronized FrameBuffer take(final Duration timeout) {
		final long deadline = System.nanoTime() + timeout.toNanos();
		while (newest == null && !closed) {
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
		final FrameBuffer taken = newest;
		newest = null;
		return taken;
	}

	/** Drops the frame held, if any, so that the next {@link #take} gets one that came later. */
	public synchronized void clear() {
		if (newest == null) return;
		newest.release();
		newest = null;
		overwritten++;
	}

	/** Frames that came. */
	public synchronized long received() {
		return received;
	}

	/** Frames that were replaced or dropped before anyone took them. */
	public synchronized long overwritten() {
		return overwritten;
	}

	/** Gives back what is held; later frames are ignored and waiting takers get null. */
	@Override
	public synchronized void close() {
		closed = true;
		if (newest != null) newest.release();
		newest = null;
		notifyAll();
	}
}
