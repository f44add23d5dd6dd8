package io.github.lynceus.fiji.command;

import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import java.awt.GraphicsEnvironment;

/**
 * Shows the tables commands make. Without a display ImageJ keeps no table by its title; it becomes the results table
 * then, so that a macro's next line finds it.
 */
public final class TableDisplay {

	private TableDisplay() {}

	/** Shows a table. */
	public static void show(final ResultsTable table, final String title) {
		if (GraphicsEnvironment.isHeadless()) Analyzer.setResultsTable(table);
		else table.show(title);
	}
}
