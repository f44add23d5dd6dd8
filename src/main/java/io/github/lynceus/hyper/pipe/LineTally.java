package io.github.lynceus.hyper.pipe;

import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.SpectralClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the first band of each line holds: how many samples of each class, or from where to where the numbers go. Of the
 * newest line and of all so far. Dropped lines are counted and nothing else.
 */
public final class LineTally implements LineTap {

	private final List<SpectralClass> classes;
	private long[] counts = {};
	private long[] total = {};
	private long lines;
	private long dropped;
	private double min;
	private double max;
	private double lowest = Double.POSITIVE_INFINITY;
	private double highest = Double.NEGATIVE_INFINITY;

	/** @param classes by number; empty for numbers */
	public LineTally(final List<SpectralClass> classes) {
		this.classes = List.copyOf(classes);
		counts = new long[classes.size() + 1];
		total = counts.clone();
	}

	/** By the classes a cube has. */
	public static LineTally of(final CubeHeader header) {
		return new LineTally(header.metadata().classes());
	}

	@Override
	public synchronized void line(final Line line) {
		if (line.isDropped()) {
			dropped++;
			return;
		}
		lines++;
		Arrays.fill(counts, 0);
		min = Double.POSITIVE_INFINITY;
		max = Double.NEGATIVE_INFINITY;
		for (int sample = 0; sample < line.plane().samples(); sample++) {
			final double value = line.plane().value(0, sample);
			if (value < min) min = value;
			if (value > max) max = value;
			if (!classes.isEmpty()) counts[value >= 0 && value < classes.size() ? (int) value : classes.size()]++;
		}
		lowest = Math.min(lowest, min);
		highest = Math.max(highest, max);
		for (int i = 0; i < counts.length; i++) total[i] += counts[i];
	}

	/** Lines that came. */
	public synchronized long lines() {
		return lines;
	}

	/** Lines that were lost. */
	public synchronized long dropped() {
		return dropped;
	}

	/** Samples of each class in the newest line, last those of none. */
	public synchronized long[] counts() {
		return counts.clone();
	}

	/** Samples of each class in all lines, last those of none. */
	public synchronized long[] total() {
		return total.clone();
	}

	/** The newest line in words: {@code belt 120, leaf 40}, or {@code 0.12 to 9.50}. */
	public synchronized String newest() {
		return classes.isEmpty() ? range(min, max) : words(counts);
	}

	/** All lines in words. */
	public synchronized String all() {
		return classes.isEmpty() ? range(lowest, highest) : words(total);
	}

	private static String range(final double from, final double to) {
		return from > to ? "no numbers" : String.format(Locale.ROOT, "%.4g to %.4g", from, to);
	}

	private String words(final long[] each) {
		final StringBuilder text = new StringBuilder();
		for (int i = 0; i < each.length; i++) {
			if (each[i] == 0) continue;
			text.append(text.length() == 0 ? "" : ", ").append(i < classes.size() ? classes.get(i).name()
				: "none").append(' ')
				.append(each[i]);
		}
		return text.toString();
	}
}
