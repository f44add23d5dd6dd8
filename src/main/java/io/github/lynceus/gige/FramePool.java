package io.github.lynceus.gige;

import io.github.lynceus.pixel.PixelFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The frame buffers of a stream. They exist before it starts and go round; none is made while frames come in.
 */
final class FramePool {

	private final BlockingQueue<FrameBuffer> free;
	private final int size;

	/**
	 * @param format what the buffers shall be ready for; null makes their arrays wait for their first frame
	 */
	FramePool(final int size, final int capacity, final PixelFormat format) {
		this.size = size;
		free = new ArrayBlockingQueue<>(size);
		for (int i = 0; i < size; i++) {
			final FrameBuffer buffer = new FrameBuffer(this, capacity);
			if (format != null) buffer.allocate(format.isShort());
			free.add(buffer);
		}
	}

	/** A buffer with one reference, or null when all are in use. */
	FrameBuffer acquire() {
		final FrameBuffer buffer = free.poll();
		if (buffer != null) buffer.first();
		return buffer;
	}

	void giveBack(final FrameBuffer buffer) {
		free.add(buffer);
	}

	/** Buffers somebody holds. */
	int inUse() {
		return size - free.size();
	}

	int size() {
		return size;
	}
}
