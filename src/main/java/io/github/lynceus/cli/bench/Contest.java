package io.github.lynceus.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Times several ways to do something in turns. The first round of each warms up and does not count. */
final class Contest {

	private final int rounds;
	private final Map<String, List<Double>> nanos = new LinkedHashMap<>();

	Contest(final int rounds) {
		this.rounds = rounds;
	}

	/** Does something several times, and takes note of what one time took. */
	void time(final String name, final int times, final Runnable job) {
		final long begin = System.nanoTime();
		for (int i = 0; i < times; i++) job.run();
		note(name, OptionalDouble.of((System.nanoTime() - begin) / (double) times));
	}

	/** Takes note of what one time took, if it was measured. */
	void note(final String name, final OptionalDouble taken) {
		if (taken.isPresent()) nanos.computeIfAbsent(name, key -> new ArrayList<>()).add(taken.getAsDouble());
	}

	/** Nanoseconds of one time. */
	double median(final String name) {
		return median(counting(name));
	}

	private List<Double> counting(final String name) {
		final List<Double> all = nanos.get(name);
		return all.subList(all.size() - rounds, all.size());
	}

	/** Median of how many times as fast as the other this one was in each round; empty if one was not measured. */
	Optional<Double> ratio(final String name, final String other) {
		if (!nanos.containsKey(name) || !nanos.containsKey(other)) return Optional.empty();
		final List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < rounds; i++) ratios.add(counting(other).get(i) / counting(name).get(i));
		return Optional.of(median(ratios));
	}

	private static double median(final List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	/** Median of each, in µs. */
	Map<String, Object> microseconds() {
		final Map<String, Object> all = new LinkedHashMap<>();
		for (final String name : nanos.keySet()) all.put(name + "Microseconds", median(name) / 1e3);
		return all;
	}
}
