package io.github.lynceus.gige;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells a message sent again from a new one. A device repeats an event, with its id, until it is acknowledged, and the
 * acknowledge may get lost.
 */
final class RecentMessages {

	private static final int REMEMBERED = 64;

	/** Whole datagrams, as there are devices that give every message the same id. */
	private final Deque<ByteBuffer> last = new ArrayDeque<>();

	/** Whether it did not come before; remembers it then. */
	boolean isNew(final ByteBuffer message) {
		if (last.contains(message)) return false;
		if (last.size() == REMEMBERED) last.removeFirst();
		last.addLast(ByteBuffer.allocate(message.remaining()).put(message.duplicate()).flip());
		return true;
	}
}
