package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.SimulatorException;
import java.util.ArrayList;
import java.util.List;

/** Lines of an acquisition, counted from 0, that something is done to: 3,17,40-45. */
public final class LineNumbers {

	/** No line at all. */
	public static final LineNumbers NONE = new LineNumbers(List.of());

	private final List<long[]> spans;

	private LineNumbers(final List<long[]> spans) {
		this.spans = spans;
	}

	/** @throws SimulatorException if the text is no such list */
	public static LineNumbers parse(final String text) {
		final List<long[]> spans = new ArrayList<>();
		for (final String part : text.isBlank() ? new String[0] : text.split(",")) {
			final String[] ends = part.trim().split("-", -1);
			try {
				final long first = Long.parseLong(ends[0].trim());
				final long last = Long.parseLong(ends[ends.length - 1].trim());
				if (ends.length > 2 || last < first) throw new NumberFormatException();
				spans.add(new long[] { first, last });
			}
			catch (final NumberFormatException e) {
				throw new SimulatorException("\"" + text + "\" is no list of lines: write for instance 3,17,40-45.", e);
			}
		}
		return new LineNumbers(List.copyOf(spans));
	}

	/** Whether a line is among them. */
	public boolean contains(final long line) {
		for (final long[] span : spans) if (line >= span[0] && line <= span[1]) return true;
		return false;
	}
}
