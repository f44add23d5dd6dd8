package io.github.lynceus.hyper.file;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers of lines, as ranges, since lost lines come in runs. Not for several threads while it grows. */
final class LineRanges {

	/** No line. */
	static final LineRanges NONE = new LineRanges();

	private static final int MOST_DIGITS = 18;

	/** First line of each range to its last. */
	private final NavigableMap<Long, Long> ranges = new TreeMap<>();

	/** Adds a line behind all others. */
	void append(final long line) {
		final Map.Entry<Long, Long> last = ranges.lastEntry();
		if (last != null && last.getValue() == line - 1) {
			ranges.put(last.getKey(), line);
		}
		else {
			ranges.put(line, line);
		}
	}

	boolean contains(final long line) {
		final Map.Entry<Long, Long> range = ranges.floorEntry(line);
		return range != null && line <= range.getValue();
	}

	boolean isEmpty() {
		return ranges.isEmpty();
	}

	/** How many lines of those before an end. */
	long count(final long end) {
		return ranges.headMap(end).entrySet().stream().mapToLong(range -> Math.min(range.getValue() + 1, end) - range.getKey())
			.sum();
	}

	/** Such as {@code 3, 17-19}. */
	String format() {
		return ranges.entrySet().stream()
			.map(range -> range.getKey().equals(range.getValue()) ? range.getKey().toString() : range.getKey() + "-"
				+ range.getValue())
			.collect(Collectors.joining(", "));
	}

	/** Reads what {@link #format} writes; what is no range is passed over. */
	static LineRanges parse(final String text) {
		final LineRanges parsed = new LineRanges();
		for (final String word : text.split(",")) {
			final String range = word.strip();
			if (range.matches("\\d{1," + MOST_DIGITS + "}(-\\d{1," + MOST_DIGITS + "})?")) {
				final int dash = range.indexOf('-');
				final long first = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
				final long last = dash < 0 ? first : Long.parseLong(range.substring(dash + 1));
				if (last >= first) {
					parsed.ranges.merge(first, last, Math::max);
				}
			}
		}
		return parsed;
	}
}
