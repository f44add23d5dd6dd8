package io.github.lynceus.img.trace;

import java.util.Arrays;

/**
 * One number over time, at the times of the frames.
 *
 * @param label of the region and what was measured, for instance "1 mean"
 * @param unit of the values
 * @param seconds ascending, not necessarily evenly: frames may be missing
 * @param values NaN where no pixel of the region carried a value
 */
public record Trace(String label, String unit, double[] seconds, double[] values) {

	/** @throws IllegalArgumentException when times and values are not as many */
	public Trace {
		if (seconds.length != values.length) {
			throw new IllegalArgumentException(seconds.length + " times for " + values.length + " values");
		}
	}

	/** Number of points. */
	public int size() {
		return seconds.length;
	}

	/**
	 * The same for plots: every stretch of points reduced to its least and greatest, so that no peak vanishes.
	 *
	 * @param most points wanted at most
	 */
	public Trace reduced(final int most) {
		if (size() <= most) {
			return this;
		}
		final int stretches = Math.max(1, most / 2);
		final double[] times = new double[2 * stretches];
		final double[] kept = new double[2 * stretches];
		int at = 0;
		for (int s = 0; s < stretches; s++) {
			final int from = (int) ((long) size() * s / stretches);
			final int to = (int) ((long) size() * (s + 1) / stretches);
			int low = from;
			int high = from;
			for (int i = from; i < to; i++) {
				low = values[i] < values[low] ? i : low;
				high = values[i] > values[high] ? i : high;
			}
			for (final int i : new int[] { Math.min(low, high), Math.max(low, high) }) {
				times[at] = seconds[i];
				kept[at++] = values[i];
			}
		}
		return new Trace(label, unit, times, kept);
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof Trace trace && label.equals(trace.label) && unit.equals(trace.unit)
			&& Arrays.equals(seconds, trace.seconds) && Arrays.equals(values, trace.values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(seconds) + 31 * Arrays.hashCode(values);
	}
}
