package io.github.lynceus.cli.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as a page of Markdown, and what they had to be. */
final class Report {

	private final PrintStream out;
	private final List<String> verdicts = new ArrayList<>();
	private int failed;

	Report(final PrintStream out) {
		this.out = out;
	}

	void heading(final String text) {
		out.println();
		out.println("### " + text);
		out.println();
	}

	/** Begins a table. */
	void columns(final String... names) {
		row(names);
		out.println("|" + " --- |".repeat(names.length));
	}

	void row(final String... cells) {
		out.println("| " + String.join(" | ", cells) + " |");
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
		verdicts.forEach(out::println);
		out.flush();
		return failed;
	}

	/** Three figures that count. */
	static String number(final double value) {
		final double size = Math.abs(value);
		return String.format(Locale.ROOT, value == Math.rint(value) || size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
	}
}
