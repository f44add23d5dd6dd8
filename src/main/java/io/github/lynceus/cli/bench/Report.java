package io.github.lynceus.cli.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as a page of Markdown, and what they had to be. */
final class Report {

	private static final String BEGIN = "<!-- bench all -->";
	private static final String END = "<!-- end of bench all -->";

	private final PrintStream out;
	private final StringBuilder text = new StringBuilder();
	private final List<String> verdicts = new ArrayList<>();
	private int failed;

	Report(final PrintStream out) {
		this.out = out;
	}

	void heading(final String name) {
		line("");
		line("### " + name);
		line("");
	}

	/** Begins a table. */
	void columns(final String... names) {
		row(names);
		line("|" + " --- |".repeat(names.length));
	}

	void row(final String... cells) {
		line("| " + String.join(" | ", cells) + " |");
	}

	/** Adds a line as it is. */
	void line(final String line) {
		text.append(line).append('\n');
		out.println(line);
		out.flush();
	}

	void atMost(final String what, final double figure, final double limit) {
		verdict(what, figure, "at most", limit, figure <= limit);
	}

	void atLeast(final String what, final double figure, final double limit) {
		verdict(what, figure, "at least", limit, figure >= limit);
	}

	private void verdict(final String what, final double figure, final String word, final double limit, final boolean met) {
		verdicts.add("| " + what + " | " + number(figure) + " | " + word + " " + number(limit) + " | " + (met ? "met" : "**missed**")
			+ " |");
		if (!met) failed++;
	}

	/** All that was to be reached. @return how much of it was not */
	int verdicts() {
		heading("What was to be reached");
		columns("what", "measured", "wanted", "");
		verdicts.forEach(this::line);
		return failed;
	}

	/**
	 * Puts all of it into a page, in place of what stands there between a line {@value #BEGIN} and a line {@value #END}.
	 *
	 * @throws IllegalArgumentException for a page without these lines
	 */
	void into(final Path page) throws IOException {
		final String before = Files.readString(page);
		final int begin = before.indexOf(BEGIN);
		final int end = before.indexOf(END, Math.max(0, begin));
		if (begin < 0 || end < 0) {
			throw new IllegalArgumentException(page + " has no lines " + BEGIN + " and " + END + " to put the figures between.");
		}
		Files.writeString(page, before.substring(0, begin) + BEGIN + "\n" + text + "\n" + before.substring(end));
	}

	/** Three figures that count. */
	static String number(final double value) {
		final double size = Math.abs(value);
		return String.format(Locale.ROOT, value == Math.rint(value) || size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
	}
}
