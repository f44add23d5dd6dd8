package io.github.lynceus.simulator.line;

import java.util.List;

/**
 * Neighbouring rows of the sensor, or of what binning makes of it.
 *
 * @param start first row
 * @param height number of rows
 */
record RowRange(int start, int height) {

	/** Whether all rows exist. */
	boolean isWithin(final int rows) {
		return start >= 0 && height > 0 && start <= rows - height;
	}

	/** Whether both are multiples of this. */
	boolean isAligned(final int step) {
		return start % step == 0 && height % step == 0;
	}

	static int total(final List<RowRange> ranges) {
		return ranges.stream().mapToInt(RowRange::height).sum();
	}

	/** All rows of the ranges in their order. */
	static int[] rows(final List<RowRange> ranges) {
		final int[] rows = new int[total(ranges)];
		int at = 0;
		for (final RowRange range : ranges) {
			for (int i = 0; i < range.height(); i++) rows[at++] = range.start() + i;
		}
		return rows;
	}
}
