package io.github.lynceus.gige;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counters that the receive thread alone raises and anybody reads; raising one costs no more than a plain
 * store.
 */
final class StreamCounters {

	/** In the order of {@link StreamStatistics}. */
	enum Count {
		PACKETS, BYTES, COMPLETE, INCOMPLETE, NEVER_SEEN, MISSING, REQUESTED, RESENT, REFUSED, DUPLICATES, LATE,
		MALFORMED, UNSUPPORTED, UNSUPPORTED_BLOCKS, FOREIGN, NO_BUFFER, TOO_LARGE, WITHOUT_LEADER, SINK_FAILURES
	}

	private final AtomicLongArray counts = new AtomicLongArray(Count.values().length);

	void add(final Count what, final long n) {
		counts.setRelease(what.ordinal(), counts.getPlain(what.ordinal()) + n);
	}

	void add(final Count what) {
		add(what, 1);
	}

	long get(final Count what) {
		return counts.getAcquire(what.ordinal());
	}

	/** @param dropped datagrams the system threw away */
	StreamStatistics snapshot(final long dropped) {
		return new StreamStatistics(get(Count.PACKETS), get(Count.BYTES), get(Count.COMPLETE), get(Count.INCOMPLETE),
			get(Count.NEVER_SEEN), get(Count.MISSING), get(Count.REQUESTED), get(Count.RESENT), get(Count.REFUSED),
			get(Count.DUPLICATES), get(Count.LATE), get(Count.MALFORMED), get(Count.UNSUPPORTED), get(Count.UNSUPPORTED_BLOCKS), get(
				Count.FOREIGN),
			get(Count.NO_BUFFER), get(Count.TOO_LARGE), get(Count.WITHOUT_LEADER), get(Count.SINK_FAILURES), dropped);
	}
}
