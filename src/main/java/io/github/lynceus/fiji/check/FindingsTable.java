package io.github.lynceus.fiji.check;

import ij.measure.ResultsTable;
import io.github.lynceus.check.CheckReport;
import io.github.lynceus.check.Finding;

/** Findings as a table, for macros. */
public final class FindingsTable {

	/** The table's title. */
	public static final String TITLE = "Network";

	private FindingsTable() {}

	/** A row for each finding: Topic, Result (ok, warning or error), Finding, and Commands with "; " between them. */
	public static ResultsTable of(final CheckReport report) {
		final ResultsTable table = new ResultsTable();
		table.showRowNumbers(false);
		for (final Finding finding : report.findings()) {
			table.incrementCounter();
			table.addValue("Topic", finding.topic().word());
			table.addValue("Result", finding.severity().word());
			table.addValue("Finding", finding.sentence());
			table.addValue("Commands", String.join("; ", finding.commands()));
		}
		return table;
	}
}
