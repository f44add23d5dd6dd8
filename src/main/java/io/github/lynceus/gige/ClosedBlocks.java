package io.github.lynceus.gige;

import io.github.lynceus.gige.StreamCounters.Count;
import java.util.Arrays;

/** How the last blocks ended, so that packets that come after the end are counted for what they are. */
final class ClosedBlocks {

	static final int COMPLETE = 1;
	static final int INCOMPLETE = 2;
	static final int NEVER_SEEN = 3;
	static final int NO_BUFFER = 4;
	static final int TOO_LARGE = 5;
	static final int UNSUPPORTED = 6;

	private static final int REMEMBERED = 256;

	private final long[] sequences = new long[REMEMBERED];
	private final byte[] ends = new byte[REMEMBERED];

	void put(final long sequence, final int end) {
		final int slot = slot(sequence);
		sequences[slot] = sequence;
		ends[slot] = (byte) end;
	}

	/** Counts a packet of a block that is over. */
	void count(final long sequence, final StreamCounters counters) {
		final int end = end(sequence);
		if (end == COMPLETE) counters.add(Count.DUPLICATES);
		// NB: a block let go on purpose is counted once, and its packets are not late but unwanted.
		else if (end != NO_BUFFER && end != TOO_LARGE && end != UNSUPPORTED) counters.add(Count.LATE);
	}

	void clear() {
		Arrays.fill(ends, (byte) 0);
	}

	private int end(final long sequence) {
		final int slot = slot(sequence);
		return sequences[slot] == sequence ? ends[slot] : 0;
	}

	private static int slot(final long sequence) {
		return (int) Math.floorMod(sequence, (long) REMEMBERED);
	}
}
