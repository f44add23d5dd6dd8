package io.github.lynceus.img.trace;

import java.util.Arrays;

/** The last points of several traces at common times. One thread adds, any may look. */
final class TraceSeries {

	private static final int FIRST_ROOM = 1024;

	private final int most;
	private double[] seconds = new double[FIRST_ROOM];
	private final double[][] values;
	private int begin;
	private int count;

	/** @param most points kept; the oldest make room */
	TraceSeries(final int traces, final int most) {
		this.most = most;
		values = new double[traces][FIRST_ROOM];
	}

	synchronized void add(final double time, final double[] numbers) {
		if (count == seconds.length && count < most) {
			grow(Math.min(most, 2 * count));
		}
		final int at = (begin + count) % seconds.length;
		seconds[at] = time;
		for (int t = 0; t < values.length; t++) {
			values[t][at] = numbers[t];
		}
		if (count < seconds.length) {
			count++;
		}
		else {
			begin = (begin + 1) % seconds.length;
		}
	}

	/** Before it is full nothing has made room yet: points begin at 0. */
	private void grow(final int room) {
		seconds = Arrays.copyOf(seconds, room);
		for (int t = 0; t < values.length; t++) {
			values[t] = Arrays.copyOf(values[t], room);
		}
	}

	synchronized int size() {
		return count;
	}

	synchronized double[] seconds() {
		return inOrder(seconds);
	}

	synchronized double[] values(final int trace) {
		return inOrder(values[trace]);
	}

	private double[] inOrder(final double[] ring) {
		final double[] ordered = new double[count];
		for (int i = 0; i < count; i++) {
			ordered[i] = ring[(begin + i) % ring.length];
		}
		return ordered;
	}

	synchronized void clear() {
		begin = 0;
		count = 0;
	}
}
