package io.github.lynceus.simulator;

/**
 * When the next stream packet may leave, so that the stream takes the time it would on the wire. Used by the sending
 * thread only.
 * <p>
 * Without a packet delay the average rate is the link's, in bursts of about ten packets, because a thread cannot sleep
 * shorter than some 70 µs. With a packet delay every single gap is at least the delay (measured from the moment a packet
 * was handed to the network), and the average interval is delay plus wire time as long as the machine keeps up. A delay
 * below a millisecond is met to the microsecond, at the price of a thread that waits awake for its last 80 µs; a longer
 * one is slept through, so that gaps are longer by what the machine oversleeps, some 100 µs, more on a busy one.
 * </p>
 */
final class Pacer {

	/** Preamble, Ethernet header, checksum and gap between frames. */
	private static final int ETHERNET_OVERHEAD = 38;
	/** A thread that was late may catch up by so much, as a longer burst would overflow receivers a real link would not. */
	private static final long CREDIT_NANOS = 1_000_000;

	private static final long BURST_NANOS = 200_000;

	/** Delays from here on are slept through. */
	private static final long SLEPT_NANOS = 1_000_000;

	private final double nanosPerByte;
	private long wireFree = System.nanoTime();
	private long lastSent = wireFree;
	private long delay;

	/** @param megabits link speed in Mbit/s; 0 for no limit */
	Pacer(final double megabits) {
		nanosPerByte = megabits > 0 ? 8000 / megabits : 0;
	}

	/** The earliest time for the next packet, as {@link System#nanoTime}. */
	long next() {
		return delay > 0 && lastSent + delay - wireFree > 0 ? lastSent + delay : wireFree;
	}

	/** Whether gaps are so short that oversleeping matters. */
	boolean isExact() {
		return delay > 0 && delay < SLEPT_NANOS;
	}

	/** Packets come after a pause: what the link could have carried meanwhile is lost. */
	void begin(final long now) {
		if (now - wireFree > 0) wireFree = now;
	}

	/**
	 * Packets are sent together: as many as the link carries in a fifth of a millisecond, one at least.
	 *
	 * @param starts where packets begin in their block, and where the last ends
	 * @param first packet
	 * @param count packets of the block
	 * @param overhead bytes a packet has besides
	 * @return the first packet that is not among them
	 */
	int sentBurst(final int[] starts, final int first, final int count, final int overhead) {
		final long now = System.nanoTime();
		int end = first;
		do {
			sent(now, starts[end + 1] - starts[end] + overhead, 0);
			end++;
		}
		while (end < count && next() - now <= BURST_NANOS);
		return end;
	}

	/**
	 * A packet was sent.
	 *
	 * @param packetSize bytes with IP, UDP and GVSP headers
	 * @param delayNanos pause that has to follow it
	 */
	void sent(final long now, final int packetSize, final long delayNanos) {
		final long from = now - wireFree > CREDIT_NANOS ? now - CREDIT_NANOS : wireFree;
		wireFree = from + Math.round((packetSize + ETHERNET_OVERHEAD) * nanosPerByte) + delayNanos;
		lastSent = now;
		delay = delayNanos;
	}
}
