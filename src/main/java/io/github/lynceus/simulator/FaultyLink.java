package io.github.lynceus.simulator;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The path of the stream packets, with its faults. Used by the sending thread only. */
final class FaultyLink {

	private static final long HELD_AT_MOST_NANOS = 20_000_000;
	private static final long RESEND_SEED = 0x5DEECE66DL;

	private final DeviceCounters counters;
	private final Cable cable;
	private final Consumer<ByteBuffer> network;
	private final Deque<Late> delayed = new ArrayDeque<>();
	private final List<Late> held = new ArrayList<>();
	private Faults faults = Faults.NONE;
	private Random random = new Random(1);
	private Random resendRandom = new Random(1);
	private boolean inBurst;
	private long sent;

	/** A copy of a packet that goes out later: at a time, or after a number of others. */
	private static final class Late {

		private final ByteBuffer packet;
		private final long due;
		private int distance;

		private Late(final ByteBuffer packet, final long due, final int distance) {
			this.packet = ByteBuffer.allocate(packet.remaining()).put(packet.duplicate()).flip();
			this.due = due;
			this.distance = distance;
		}
	}

	/** @param cable pulled when the faults say so; whether a packet passes it is for {@code network} to say */
	FaultyLink(final DeviceCounters counters, final Cable cable, final Consumer<ByteBuffer> network) {
		this.counters = counters;
		this.cable = cable;
		this.network = network;
	}

	/** Starts the random sequence anew when the faults are others than before. */
	void setFaults(final Faults wanted) {
		if (wanted == faults) return;
		faults = wanted;
		random = new Random(wanted.seed());
		resendRandom = new Random(wanted.seed() ^ RESEND_SEED);
		inBurst = false;
		sent = 0;
	}

	/** Whether a packet of this size, with IP and UDP headers, is too large for the path; counts it if so. */
	boolean swallows(final int packetSize) {
		if (packetSize <= faults.largestPacket()) return false;
		counters.tooLarge.incrementAndGet();
		return true;
	}

	/** Whether packets of this size just pass, and none is on its way, so that many may be sent at once. */
	boolean isPlain(final int packetSize) {
		return faults.isHarmless() && packetSize <= faults.largestPacket() && held.isEmpty() && delayed.isEmpty();
	}

	/** Sends a packet of a block for the first time. */
	void send(final ByteBuffer packet, final long blockId, final int packetId) {
		if (sent++ == faults.cutAfter()) cable.pull(faults.cutTime());
		if (isDropped(blockId, packetId)) {
			counters.dropped.incrementAndGet();
			return;
		}
		final boolean twice = chance(random, faults.duplicate());
		if (chance(random, faults.reorder())) {
			counters.reordered.incrementAndGet();
			held.add(new Late(packet, System.nanoTime() + HELD_AT_MOST_NANOS, faults.reorderDistance()));
			return;
		}
		deliver(packet);
		if (twice) {
			counters.duplicated.incrementAndGet();
			deliver(packet);
		}
		releaseOvertaken();
	}

	/** Sends a packet again. */
	void resend(final ByteBuffer packet) {
		if (faults.dropResent() && chance(resendRandom, faults.drop())) counters.droppedResent.incrementAndGet();
		else deliver(packet);
	}

	private boolean isDropped(final long blockId, final int packetId) {
		inBurst = chance(random, inBurst ? 1 - 1 / faults.burstLength() : faults.burstDrop());
		return inBurst || chance(random, faults.drop()) || faults.isLost(blockId, packetId);
	}

	private static boolean chance(final Random random, final double probability) {
		return probability > 0 && random.nextDouble() < probability;
	}

	private void deliver(final ByteBuffer packet) {
		final long delay = faults.delay().toNanos();
		if (delay > 0) {
			counters.delayed.incrementAndGet();
			delayed.add(new Late(packet, System.nanoTime() + delay, 0));
		}
		else {
			final int start = packet.position();
			network.accept(packet);
			packet.position(start);
		}
	}

	private void releaseOvertaken() {
		if (held.isEmpty()) return;
		for (final Iterator<Late> i = held.iterator(); i.hasNext();) {
			final Late late = i.next();
			if (--late.distance <= 0) {
				i.remove();
				deliver(late.packet);
			}
		}
	}

	/** Sends what is due by now. */
	void serve(final long now) {
		while (!delayed.isEmpty() && delayed.peek().due - now <= 0) network.accept(delayed.poll().packet);
		while (!held.isEmpty() && held.get(0).due - now <= 0) deliver(held.remove(0).packet);
	}

	/** Nanoseconds until {@link #serve} has something to do, {@link Long#MAX_VALUE} if never. */
	long nanosToNext(final long now) {
		long nanos = delayed.isEmpty() ? Long.MAX_VALUE : Math.max(0, delayed.peek().due - now);
		if (!held.isEmpty()) nanos = Math.min(nanos, Math.max(0, held.get(0).due - now));
		return nanos;
	}

	/** Forgets packets under way, as the channel they belong to is closed. */
	void clear() {
		delayed.clear();
		held.clear();
	}
}
