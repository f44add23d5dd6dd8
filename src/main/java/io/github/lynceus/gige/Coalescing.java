package io.github.lynceus.gige;

/**
 * How long to sleep between two looks at a socket. Waking up costs more than anything else a receiver does, so while much
 * comes in it is cheaper to let datagrams gather; but never so long that the socket could overflow, and not at all when
 * they are so few that each may be waited for.
 */
final class Coalescing {

	/** Bytes a second from which on sleeping pays: 300 Mbit/s. */
	static final long BUSY_RATE = 37_500_000;
	/** Longest sleep in ns; a longer one saves next to nothing more. */
	static final long LONGEST = 1_000_000;
	/** Shorter ones cost more than they save: the system makes 0.2 ms of any. */
	static final long SHORTEST = 250_000;
	/** Part of the time in which the socket's buffer would fill that may be slept away; a thread may wake up late. */
	private static final int SAFETY = 8;
	private static final long WINDOW = 20_000_000;

	private final long buffer;
	private long windowStart;
	private long windowBytes;
	private long nap;

	/**
	 * @param receiveBuffer bytes of the socket's buffer
	 * @param now {@link System#nanoTime}
	 */
	Coalescing(final int receiveBuffer, final long now) {
		buffer = receiveBuffer;
		windowStart = now;
	}

	/** Counts what was read. */
	void add(final int bytes) {
		windowBytes += bytes;
	}

	/** Considers anew what to do, from time to time. */
	void consider(final long now) {
		final long elapsed = now - windowStart;
		if (elapsed < WINDOW) return;
		nap = napAt(windowBytes * 1e9 / elapsed);
		windowStart = now;
		windowBytes = 0;
	}

	private long napAt(final double bytesPerSecond) {
		if (bytesPerSecond <= BUSY_RATE) return 0;
		final long fills = (long) (buffer * 1e9 / bytesPerSecond);
		final long longest = Math.min(LONGEST, fills / SAFETY);
		return longest < SHORTEST ? 0 : longest;
	}

	/** Nanoseconds to sleep before the next look, 0 to wait for the next datagram. */
	long nap() {
		return nap;
	}
}
