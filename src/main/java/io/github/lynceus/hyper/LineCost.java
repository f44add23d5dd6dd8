package io.github.lynceus.hyper;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a line of a cube costs, from asking for it to having it: says which line rate a pipeline holds on this
 * computer.
 *
 * @param lines that were measured
 * @param medianNanos half of the lines took less
 * @param percentile99Nanos 99 of 100 took less
 * @param maxNanos the slowest
 */
public record LineCost(int lines, long medianNanos, long percentile99Nanos, long maxNanos) {

	/**
	 * Streams a cube, which is one acquisition; a live source makes it wait, so take a file or an array.
	 *
	 * @param warmUp lines to stream before, so that what is measured is compiled
	 * @param lines to measure; fewer if the cube ends
	 * @throws CubeException when it ends before the first one
	 */
	public static LineCost of(final Cube cube, final int warmUp, final int lines) {
		final long[] nanos = new long[lines];
		int count = 0;
		try (LineStream stream = cube.stream()) {
			for (int i = 0; i < warmUp; i++) stream.next();
			for (; count < lines; count++) {
				final long begun = System.nanoTime();
				if (stream.next() == null) break;
				nanos[count] = System.nanoTime() - begun;
			}
		}
		if (count == 0) throw new CubeException("The cube ended before a line was measured: take a longer one.");
		Arrays.sort(nanos, 0, count);
		return new LineCost(count, nanos[count / 2], nanos[(int) (count * 0.99)], nanos[count - 1]);
	}

	/** Lines a second at the median. */
	public double linesPerSecond() {
		return 1e9 / Math.max(1, medianNanos);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.2f ms a line (99 %% below %.2f, slowest %.2f): %.0f lines/s",
			medianNanos / 1e6, percentile99Nanos / 1e6, maxNanos / 1e6, linesPerSecond());
	}
}
