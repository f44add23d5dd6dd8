package io.github.lynceus.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Figures of several rounds, by name, in the order the names came in. */
final class Samples {

	private final Map<String, List<Double>> figures = new LinkedHashMap<>();

	void add(final String name, final double figure) {
		figures.computeIfAbsent(name, n -> new ArrayList<>()).add(figure);
	}

	boolean has(final String name) {
		return figures.containsKey(name);
	}

	double median(final String name) {
		return median(figures.get(name));
	}

	/** Of the ratios within each round, as a machine's load differs from round to round. */
	double medianRatio(final String name, final String to) {
		final List<Double> above = figures.get(name);
		final List<Double> below = figures.get(to);
		return median(IntStream.range(0, Math.min(above.size(), below.size())).mapToObj(i -> above.get(i) / below.get(i)).toList());
	}

	double least(final String name) {
		return figures.get(name).stream().mapToDouble(Double::doubleValue).min().orElseThrow();
	}

	double most(final String name) {
		return figures.get(name).stream().mapToDouble(Double::doubleValue).max().orElseThrow();
	}

	static double median(final List<Double> values) {
		final double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		final int half = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
	}
}
