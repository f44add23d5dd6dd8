package io.github.lynceus.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The last blocks sent, as many as fit in a number of bytes (one at least), so that lost packets can be sent again.
 * Buffers are recycled. Used by the sending thread only.
 */
final class ResendMemory {

	private static final int SPARE = 4;

	private final long capacity;
	private final Deque<SentBlock> blocks = new ArrayDeque<>();
	private final Deque<ByteBuffer> spare = new ArrayDeque<>();
	private long used;

	ResendMemory(final long capacity) {
		this.capacity = capacity;
	}

	/** A big-endian buffer for a block, for which the oldest blocks are forgotten if need be. */
	ByteBuffer room(final int bytes) {
		while (!blocks.isEmpty() && used + bytes > capacity) forgetOldest();
		for (ByteBuffer buffer = spare.poll(); buffer != null; buffer = spare.poll()) {
			if (buffer.capacity() >= bytes && buffer.capacity() / 2 <= bytes) return buffer;
		}
		return ByteBuffer.allocateDirect(bytes).order(ByteOrder.BIG_ENDIAN);
	}

	void add(final SentBlock block) {
		blocks.addLast(block);
		used += block.data().capacity();
	}

	/** The block of this id, or null. */
	SentBlock find(final long id) {
		for (final var newestFirst = blocks.descendingIterator(); newestFirst.hasNext();) {
			final SentBlock block = newestFirst.next();
			if (block.id() == id) return block;
		}
		return null;
	}

	void clear() {
		while (!blocks.isEmpty()) forgetOldest();
	}

	private void forgetOldest() {
		final ByteBuffer data = blocks.removeFirst().data();
		used -= data.capacity();
		if (spare.size() < SPARE) spare.add(data);
	}
}
