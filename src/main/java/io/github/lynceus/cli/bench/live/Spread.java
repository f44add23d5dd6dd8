package io.github.lynceus.cli.bench.live;

/** How times are spread, to a twentieth of a millisecond up to two seconds; takes no memory for another one. */
final class Spread {

	private static final long BIN = 50_000;
	private static final int BINS = 40_000;

	private final int[] counts = new int[BINS];
	private long count;
	private long longest;

	synchronized void add(final long nanos) {
		counts[(int) Math.max(0, Math.min(BINS - 1, nanos / BIN))]++;
		longest = count == 0 ? nanos : Math.max(longest, nanos);
		count++;
	}

	synchronized long count() {
		return count;
	}

	/** In milliseconds; NaN when there is none. */
	synchronized double longestMillis() {
		return count == 0 ? Double.NaN : longest / 1e6;
	}

	/** The time that this share of all does not exceed, in milliseconds; NaN when there is none. @param share 0 to 1 */
	synchronized double millis(final double share) {
		if (count == 0) {
			return Double.NaN;
		}
		long left = Math.max(1, (long) Math.ceil(share * count));
		for (int i = 0; i < BINS - 1; i++) {
			left -= counts[i];
			if (left <= 0) {
				return (i + 0.5) * BIN / 1e6;
			}
		}
		return longest / 1e6;
	}
}
