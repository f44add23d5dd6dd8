package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.WavelengthUnit;
import io.github.lynceus.hyper.Wavelengths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A linear model as a table of comma-separated values, which spreadsheets, R, MATLAB and Python write:
 *
 * <pre>
 * wavelength [nm],mean,scale,fat [%],water
 * 900,0.41,0.02,1.25,-0.5
 * 910,0.43,0.03,0.75,0.25
 * intercept,,,3.5,0.1
 * </pre>
 * <ul>
 * <li>The first row has the names of the columns. The first is {@code wavelength}, with a unit in brackets if it is not
 * nm, or {@code band} when the wavelengths are not known; then the bands count from 0.</li>
 * <li>{@code mean} and {@code scale} may be left out; with them (x - mean) / scale takes the place of the value x, as
 * StandardScaler does.</li>
 * <li>All other columns are outputs: {@code name} or {@code name [unit]} for a regressor, {@code class name} for a
 * classifier, two classes at least, in the order of their numbers.</li>
 * <li>A row for each band, in the order of the cube, and the row {@code intercept} at the end.</li>
 * <li>Numbers have a decimal point. Rows that begin with {@code #}, and empty ones, are comments.</li>
 * </ul>
 */
final class LinearModelFile {

	private static final long MAX_BYTES = 64L << 20;
	private static final String CLASS = "class ";
	private static final Pattern UNIT = Pattern.compile("([^\\[\\]]*)\\[([^\\[\\]]*)]");

	private final String name;
	private final String[] header;
	private final boolean hasWavelengths;
	private final int mean;
	private final int scale;
	private final List<Integer> outputs = new ArrayList<>();

	private LinearModelFile(final String name, final String[] header) {
		this.name = name;
		this.header = header;
		final String first = header[0].toLowerCase(Locale.ROOT);
		hasWavelengths = first.startsWith("wavelength");
		if (!hasWavelengths && !first.equals("band")) {
			throw problem("its first column is '" + shortened(header[0]) + "', where 'wavelength' or 'band' is needed");
		}
		mean = column("mean");
		scale = column("scale");
		for (int c = 1; c < header.length; c++) {
			if (c != mean && c != scale) {
				outputs.add(c);
			}
		}
		if (outputs.isEmpty()) {
			throw problem("it has no column of weights");
		}
	}

	static LinearModel read(final Path path) {
		final String text;
		try {
			if (Files.size(path) > MAX_BYTES) {
				throw new CubeException("The model " + path + " has more than " + (MAX_BYTES >> 20)
					+ " MB, which is not accepted.");
			}
			text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
		}
		catch (final IOException exception) {
			throw new CubeException("Cannot read the model " + path + ": " + exception.getMessage() + ".", exception);
		}
		return parse(text, path.getFileName().toString());
	}

	/** @throws CubeException when the text does not have the form */
	static LinearModel parse(final String text, final String name) {
		final List<String> rows = text.lines().map(row -> row.startsWith("\uFEFF") ? row.substring(1) : row)
			.filter(row -> !row.isBlank() && !row.startsWith("#")).toList();
		if (rows.size() < 3) {
			throw new CubeException(sentence(name, "it has fewer than three rows"));
		}
		final String separator = rows.get(0).contains(",") ? "," : rows.get(0).contains(";") ? ";" : "\t";
		final LinearModelFile file = new LinearModelFile(name, cells(rows.get(0), separator));
		return file.model(rows.subList(1, rows.size()), separator);
	}

	private LinearModel model(final List<String> rows, final String separator) {
		final int bands = rows.size() - 1;
		final double[] keys = new double[bands];
		final double[][] weights = new double[outputs.size()][bands];
		final double[] intercepts = new double[outputs.size()];
		final double[] moved = new double[outputs.size()];
		for (int band = 0; band < bands; band++) {
			final String[] cells = row(rows.get(band), separator);
			if (cells[0].equalsIgnoreCase("intercept")) {
				throw problem("the row 'intercept' is not the last one");
			}
			keys[band] = number(cells[0], header[0], cells[0]);
			if (!hasWavelengths && keys[band] != band) {
				throw problem("band " + cells[0] + " stands in the row of band " + band + "; bands count from 0");
			}
			final double centre = mean < 0 ? 0 : number(cells[mean], header[mean], cells[0]);
			final double width = scale < 0 ? 1 : number(cells[scale], header[scale], cells[0]);
			if (width == 0) {
				throw problem("the scale of band " + cells[0] + " is 0");
			}
			for (int k = 0; k < outputs.size(); k++) {
				weights[k][band] = number(cells[outputs.get(k)], header[outputs.get(k)], cells[0]) / width;
				moved[k] += weights[k][band] * centre;
			}
		}
		final String[] last = row(rows.get(bands), separator);
		if (!last[0].equalsIgnoreCase("intercept")) {
			throw problem("its last row is '" + shortened(last[0]) + "', where 'intercept' is needed");
		}
		for (int k = 0; k < outputs.size(); k++) {
			intercepts[k] = number(last[outputs.get(k)], header[outputs.get(k)], last[0]) - moved[k];
		}
		final Wavelengths wavelengths = hasWavelengths ? Wavelengths.of(unit(), keys) : Wavelengths.NONE;
		final List<String> classes = classes();
		return new LinearModel(name, wavelengths, weights, intercepts, classes.isEmpty() ? results() : List.of(), classes);
	}

	private WavelengthUnit unit() {
		final Optional<String> text = bracketed(header[0]);
		final WavelengthUnit unit = WavelengthUnit.of(text.orElse("nm"));
		if (!unit.isPhysical()) {
			throw problem("its wavelengths are in '" + shortened(text.orElse("")) + "', which is not known");
		}
		return unit;
	}

	private List<String> classes() {
		final List<String> names = outputs.stream().map(c -> header[c])
			.filter(title -> title.toLowerCase(Locale.ROOT).startsWith(CLASS))
			.map(title -> title.substring(CLASS.length()).strip())
			.toList();
		if (!names.isEmpty() && names.size() != outputs.size()) {
			throw problem("some of its columns are classes and some are not");
		}
		if (names.size() == 1) {
			throw problem("it has one class; give a classifier of two a column for each, one of them with weights of 0");
		}
		return names;
	}

	private List<ModelOutput> results() {
		return outputs.stream().map(c -> new ModelOutput(header[c].replaceAll("\\[.*", "").strip(),
			bracketed(header[c]).orElse("")))
			.toList();
	}

	// -- Cells --

	private int column(final String title) {
		for (int c = 1; c < header.length; c++) {
			if (header[c].equalsIgnoreCase(title)) {
				return c;
			}
		}
		return -1;
	}

	private String[] row(final String text, final String separator) {
		final String[] cells = cells(text, separator);
		if (cells.length != header.length) {
			throw problem("the row of " + shortened(cells[0]) + " has " + cells.length + " cells instead of " + header.length);
		}
		return cells;
	}

	private static String[] cells(final String row, final String separator) {
		final String[] cells = row.split(separator, -1);
		for (int i = 0; i < cells.length; i++) {
			final String cell = cells[i].strip();
			cells[i] = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"") ? cell.substring(1, cell.length() - 1)
				: cell;
		}
		return cells;
	}

	private double number(final String cell, final String column, final String row) {
		try {
			final double value = Double.parseDouble(cell);
			if (Double.isFinite(value)) {
				return value;
			}
		}
		catch (final NumberFormatException exception) {
			// Said below.
		}
		throw problem("in column '" + shortened(column) + "', row " + shortened(row) + ", '" + shortened(cell)
			+ "' is no number");
	}

	private static Optional<String> bracketed(final String title) {
		final Matcher matcher = UNIT.matcher(title);
		return matcher.matches() ? Optional.of(matcher.group(2).strip()) : Optional.empty();
	}

	// -- Errors --

	private CubeException problem(final String what) {
		return new CubeException(sentence(name, what));
	}

	private static String sentence(final String name, final String what) {
		return "The file " + name + " is no table of a linear model: " + what
			+ ". Its columns are wavelength or band, then one for each output; its last row is intercept.";
	}

	private static String shortened(final String text) {
		return text.length() <= 40 ? text : text.substring(0, 40) + "…";
	}
}
