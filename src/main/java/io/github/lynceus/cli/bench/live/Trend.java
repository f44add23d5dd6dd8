package io.github.lynceus.cli.bench.live;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The straight line through points, by least squares. */
record Trend(double slope, double from, double to) {

	/** With fewer than two points, or all at one place, the line is level. */
	static <T> Trend of(final List<T> points, final ToDoubleFunction<T> x, final ToDoubleFunction<T> y) {
		final double meanX = points.stream().mapToDouble(x).average().orElse(0);
		final double meanY = points.stream().mapToDouble(y).average().orElse(0);
		final double xx = points.stream().mapToDouble(point -> Math.pow(x.applyAsDouble(point) - meanX, 2)).sum();
		final double xy = points.stream().mapToDouble(point -> (x.applyAsDouble(point) - meanX) * (y.applyAsDouble(point)
			- meanY)).sum();
		return new Trend(xx == 0 ? 0 : xy / xx, points.stream().mapToDouble(x).min().orElse(0), points.stream().mapToDouble(
			x).max().orElse(0));
	}

	/** How much the line rises between the first and the last point. */
	double rise() {
		return slope * (to - from);
	}
}
