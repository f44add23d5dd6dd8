package io.github.lynceus.gige;

/**
 * Turns block ids, which go from 65535 to 1 unless they have 64 bits, into sequence numbers that only grow.
 */
final class BlockIds {

	private static final int CYCLE = 65535;

	private BlockIds() {}

	/** The sequence number of an id, nearest to a sequence number near it. */
	static long unwrap(final long id, final boolean extended, final long near) {
		if (extended) return id;
		final long phase = Math.floorMod(near - 1, (long) CYCLE) + 1;
		long step = id - phase;
		if (step > CYCLE / 2) step -= CYCLE;
		if (step < -CYCLE / 2) step += CYCLE;
		return near + step;
	}

	/** The id of a sequence number. */
	static long wrap(final long sequence, final boolean extended) {
		return extended ? sequence : Math.floorMod(sequence - 1, (long) CYCLE) + 1;
	}
}
