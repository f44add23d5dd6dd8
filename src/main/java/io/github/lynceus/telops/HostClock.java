package io.github.lynceus.telops;

import java.time.Duration;
import java.time.Instant;

/**
 * This computer's date and time for a while, by its monotonic clock: not moved by whoever sets the date meanwhile, and as
 * fine as nanoseconds.
 *
 * @param epoch date and time of a moment
 * @param nanos {@link System#nanoTime} of the same
 */
record HostClock(Instant epoch, long nanos) {

	private static final int SAMPLES = 5;

	/** Takes the sample of the two clocks that took least time. */
	static HostClock start() {
		HostClock best = null;
		long shortest = Long.MAX_VALUE;
		for (int i = 0; i < SAMPLES; i++) {
			final long before = System.nanoTime();
			final Instant epoch = Instant.now();
			final long took = System.nanoTime() - before;
			if (took >= shortest) continue;
			shortest = took;
			best = new HostClock(epoch, before + took / 2);
		}
		return best;
	}

	Instant now() {
		return at(System.nanoTime());
	}

	/** Date and time at a {@link System#nanoTime}. */
	Instant at(final long nanoTime) {
		return epoch.plusNanos(nanoTime - nanos);
	}

	/** {@link System#nanoTime} at a date and time. */
	long nanosAt(final Instant instant) {
		return nanos + Duration.between(epoch, instant).toNanos();
	}
}
