package io.github.lynceus.fiji.live;

import java.util.ArrayDeque;

/** Events per second over the last one and a half seconds, from a count that only grows. */
final class RateMeter {

	private static final long WINDOW_NANOS = 1_500_000_000L;

	private record Reading(long count, long nanos) {}

	private final ArrayDeque<Reading> readings = new ArrayDeque<>();

	/** Takes a reading of the count. */
	void update(final long count, final long nanos) {
		readings.addLast(new Reading(count, nanos));
		while (readings.size() > 2 && nanos - readings.peekFirst().nanos > WINDOW_NANOS) {
			readings.removeFirst();
		}
	}

	/** The rate between the oldest and the newest reading; 0 before there are two. */
	double perSecond() {
		if (readings.size() < 2) {
			return 0;
		}
		final long nanos = readings.peekLast().nanos - readings.peekFirst().nanos;
		return nanos <= 0 ? 0 : (readings.peekLast().count - readings.peekFirst().count) * 1e9 / nanos;
	}
}
