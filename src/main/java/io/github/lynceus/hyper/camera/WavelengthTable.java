package io.github.lynceus.hyper.camera;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.WavelengthUnit;
import io.github.lynceus.hyper.Wavelengths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a camera's bands lie, as its maker tells: GigE Vision has no feature for that. Of an ENVI header or any other text
 * with {@code wavelength = {…}}, of a table, or of a formula.
 */
public final class WavelengthTable {

	private static final Pattern LIST = Pattern.compile("(?im)^\\s*wavelength\\s*=\\s*\\{([^}]*)\\}");
	private static final Pattern UNITS = Pattern.compile("(?im)^\\s*wavelength units\\s*=\\s*(\\S+)");
	/** Above it numbers without a unit are nm, below it µm. */
	private static final double LARGEST_MICROMETRE = 100;

	private WavelengthTable() {}

	/**
	 * Reads a header or a table. A table has a row for each band: the wavelength, or the band's number and the wavelength,
	 * and anything behind. A first row of words is left out, and what follows # or %. Without a unit, numbers below 100 are
	 * taken for µm.
	 *
	 * @throws CubeException with one sentence if there are none in it
	 */
	public static Wavelengths read(final Path file) {
		final String text;
		try {
			text = Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (final IOException exc) {
			throw new CubeException("Cannot read the wavelengths " + file + ": check that the file is there.", exc);
		}
		final Matcher list = LIST.matcher(text);
		final double[] values = list.find() ? numbers(list.group(1), file) : column(text, file);
		final Matcher units = UNITS.matcher(text);
		final WavelengthUnit said = units.find() ? WavelengthUnit.of(units.group(1)) : WavelengthUnit.UNKNOWN;
		return Wavelengths.of(said != WavelengthUnit.UNKNOWN ? said : guessed(values), values);
	}

	private static WavelengthUnit guessed(final double[] values) {
		return Arrays.stream(values).max().orElse(0) < LARGEST_MICROMETRE ? WavelengthUnit.MICROMETERS
			: WavelengthUnit.NANOMETERS;
	}

	private static double[] numbers(final String list, final Path file) {
		final String[] words = list.strip().split("\\s*,\\s*|\\s+");
		final double[] values = new double[words.length];
		for (int i = 0; i < words.length; i++) values[i] = number(words[i], file);
		return values;
	}

	private static double number(final String word, final Path file) {
		try {
			return Double.parseDouble(word);
		}
		catch (final NumberFormatException exc) {
			throw new CubeException("The wavelengths in " + file + " contain \"" + word + "\", which is no number.", exc);
		}
	}

	/** The second of two columns, a band's number before it, else the first. */
	private static double[] column(final String text, final Path file) {
		final List<Double> values = new ArrayList<>();
		for (final String line : text.split("\\R")) {
			final String row = line.replaceFirst("[#%].*", "").strip();
			if (row.isEmpty()) continue;
			final String[] cells = row.split("\\s*[;,\\t]\\s*|\\s+");
			if (values.isEmpty() && Character.isLetter(row.charAt(0))) continue;
			values.add(number(cells[Math.min(1, cells.length - 1)], file));
		}
		if (values.isEmpty()) throw new CubeException("There are no wavelengths in " + file
			+ ": it must be a header with wavelength = {...} or a table with a row for each band.");
		return values.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** The sum of coefficient i times band to the power of i, in nm; of so many bands. */
	public static Wavelengths polynomial(final int bands, final double... coefficients) {
		final double[] values = new double[bands];
		for (int band = 0; band < bands; band++) {
			for (int i = coefficients.length - 1; i >= 0; i--) values[band] = values[band] * band + coefficients[i];
		}
		return Wavelengths.nanometers(values);
	}

	/**
	 * Those of bands that a camera with binning makes, as the means of what they are made of.
	 *
	 * @param table for binned bands, or for those of the sensor
	 * @param bands sent
	 * @param binning bands of the sensor in one
	 * @throws CubeException when the table is for another number of bands
	 */
	static Wavelengths binned(final Wavelengths table, final int bands, final int binning) {
		if (table.isEmpty() || table.count() == bands) return table;
		if (table.count() / binning != bands) throw new CubeException(String.format(Locale.ROOT,
			"The camera has %d bands, but wavelengths are given for %d: use the table that belongs to this camera and binning.",
			bands, table.count()));
		final double[] means = new double[bands];
		for (int i = 0; i < bands * binning; i++) means[i / binning] += table.at(i) / binning;
		return Wavelengths.of(table.unit(), means);
	}
}
