package io.github.lynceus.gige;

import io.github.lynceus.gvcp.GvcpReply;
import io.github.lynceus.gvcp.PendingAck;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One command on its way, and the thread that waits for its answer. */
final class Exchange implements Consumer<GvcpReply> {

	/** Replies, or the exception that ends the wait. */
	private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
	private final long pendingLimit;
	private long pendingSince;
	private boolean pending;

	Exchange(final Duration pendingLimit) {
		this.pendingLimit = pendingLimit.toNanos();
	}

	@Override
	public void accept(final GvcpReply reply) {
		arrived.add(reply);
	}

	/** Ends the wait at once. */
	void fail(final GigeException reason) {
		arrived.add(reason);
	}

	/**
	 * Waits for the answer. A device that asks for more time gets it, and the timer starts anew with that
	 * time.
	 *
	 * @return null if none came in time
	 */
	GvcpReply await(final Duration timeout) throws InterruptedException {
		long deadline = System.nanoTime() + timeout.toNanos();
		for (;;) {
			final Object next = arrived.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
			if (next == null) return null;
			if (next instanceof GigeException) throw (GigeException) next;
			final GvcpReply reply = (GvcpReply) next;
			if (!(reply.ack() instanceof PendingAck)) return reply;
			final long now = System.nanoTime();
			if (!pending) pendingSince = now;
			pending = true;
			final long wait = TimeUnit.MILLISECONDS.toNanos(((PendingAck) reply.ack()).milliseconds());
			deadline = Math.min(now + Math.max(wait, timeout.toNanos()), pendingSince + pendingLimit);
		}
	}

	/** Whether the device has asked for time for longer than anybody waits. */
	boolean exhausted() {
		return pending && System.nanoTime() - pendingSince >= pendingLimit;
	}
}
