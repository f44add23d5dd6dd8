package io.github.lynceus.hyper.pipe;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.ReferenceCurve;
import io.github.lynceus.hyper.Wavelengths;
import io.github.lynceus.hyper.WavelengthUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The certificate of a white reference as a table: a row for each wavelength, wavelength and reflectance (0.99
 * for 99 %),
 * separated by comma, semicolon, tab or blanks. Wavelengths below 100 are µm, others nm. Rows that begin with a word or
 * {@code #} are left out.
 */
final class CurveFile {

	private static final double LARGEST_MICROMETRE = 100;
	private static final double LARGEST_FRACTION = 2;

	private CurveFile() {}

	static ReferenceCurve read(final Path file) {
		final List<double[]> rows = new ArrayList<>();
		try {
			for (final String row : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
				if (!row.isBlank() && row.strip().matches("[-+.0-9].*")) rows.add(numbers(row.strip(), file));
			}
		}
		catch (final IOException exc) {
			throw new CubeException("Cannot read the reference curve " + file + ": check that the file is there.", exc);
		}
		if (rows.isEmpty()) throw new CubeException("There is no reference curve in " + file
			+ ": it needs a row for each wavelength, with wavelength and reflectance.");
		final double[] places = rows.stream().mapToDouble(row -> row[0]).toArray();
		final boolean micrometres = rows.stream().allMatch(row -> row[0] < LARGEST_MICROMETRE);
		return new ReferenceCurve(
			Wavelengths.of(micrometres ? WavelengthUnit.MICROMETERS : WavelengthUnit.NANOMETERS, places),
			rows.stream().mapToDouble(row -> row[1]).toArray());
	}

	private static double[] numbers(final String row, final Path file) {
		final String[] cells = row.split("\\s*[;,\\t]\\s*|\\s+");
		try {
			final double[] numbers = { Double.parseDouble(cells[0]), cells.length < 2 ? Double.NaN
				: Double.parseDouble(cells[1]) };
			if (numbers[1] > 0 && numbers[1] <= LARGEST_FRACTION) return numbers;
		}
		catch (final NumberFormatException exc) {
			// Said below.
		}
		throw new CubeException("\"" + row + "\" in " + file
			+ " is not a wavelength and a reflectance between 0 and 1, such as 550, 0.99.");
	}
}
