package io.github.lynceus.hyper.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Models that scikit-learn made, and what it predicts with them; generate.py in their folder says how. */
final class ModelFixtures {

	static final Path FOLDER = Path.of("src", "test", "resources", "hyper", "models");

	private ModelFixtures() {}

	static Path file(final String name) {
		return FOLDER.resolve(name);
	}

	/** The rows of a table below its header. */
	static List<String[]> rows(final String table) {
		try {
			return Files.readAllLines(file(table)).stream().skip(1).map(row -> row.split(",")).toList();
		}
		catch (final IOException exception) {
			throw new UncheckedIOException(exception);
		}
	}

	/** One column of a table. */
	static String[] column(final String table, final String title) {
		try {
			final List<String> titles = List.of(Files.readAllLines(file(table)).get(0).split(","));
			return rows(table).stream().map(row -> row[titles.indexOf(title)]).toArray(String[]::new);
		}
		catch (final IOException exception) {
			throw new UncheckedIOException(exception);
		}
	}

	/** Spectra, one a row, as a line with a row for each band. */
	static float[] line(final String table) {
		final List<String[]> rows = rows(table);
		final int bands = rows.get(0).length;
		final float[] line = new float[bands * rows.size()];
		for (int s = 0; s < rows.size(); s++) {
			for (int b = 0; b < bands; b++) {
				line[b * rows.size() + s] = Float.parseFloat(rows.get(s)[b]);
			}
		}
		return line;
	}
}
