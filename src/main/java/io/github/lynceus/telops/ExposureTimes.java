package io.github.lynceus.telops;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of estimated exposure times from the calibration folder: it names a lens, and its first column holds the
 * temperatures the calibration is good for. Its file is called like
 * {@code estimated_ExposureTime_ELSN08887_MF08573_FW1_IM0.txt}; it begins with
 * {@code % Camera model TEL-8050 - lens "MW 50mm" model TEL-8887 - filter wheel position #1}, then come lines of numbers
 * with semicolons. (Source: pyTelops. NB: filter wheel positions count from 1 here, from 0 in the names of .tsco files.)
 *
 * @param lensNumber serial number of the lens as digits
 * @param filter serial number of the filter as digits, empty when not in the name
 * @param filterWheel position of the filter wheel from 0, -1 when not in the name
 * @param lens name of the lens, empty when not told
 * @param min lowest temperature in °C, NaN when there is none
 * @param max highest temperature in °C, NaN when there is none
 */
record ExposureTimes(String lensNumber, String filter, int filterWheel, String lens, double min, double max) {

	private static final String SUFFIX = ".txt";
	private static final Pattern LENS = Pattern.compile("lens\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

	/** Empty for a file that is something else. @param text its whole contents */
	static Optional<ExposureTimes> parse(final String name, final String text) {
		if (!name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) return Optional.empty();
		final String[] parts = name.substring(0, name.length() - SUFFIX.length()).split("_");
		final String number = CalibrationFile.part(parts, "EL");
		if (number.isEmpty()) return Optional.empty();
		final int position = CalibrationFile.number(CalibrationFile.part(parts, "FW"));
		final Matcher lens = LENS.matcher(text);
		double min = Double.NaN;
		double max = Double.NaN;
		for (final String line : text.split("\\R")) {
			if (line.isBlank() || line.startsWith("%")) continue;
			final double temperature = number(line.split(";", 2)[0]);
			min = Double.isNaN(min) ? temperature : Math.min(min, temperature);
			max = Double.isNaN(max) ? temperature : Math.max(max, temperature);
		}
		return Optional.of(new ExposureTimes(number, CalibrationFile.part(parts, "MF"), position < 0 ? -1 : position - 1,
			lens.find() ? lens.group(1).trim() : "", min, max));
	}

	private static double number(final String text) {
		try {
			return Double.parseDouble(text.trim());
		}
		catch (final NumberFormatException exc) {
			return Double.NaN;
		}
	}

	/** Whether this is about the lens, filter and position a calibration was made with. */
	boolean fits(final CalibrationFile file) {
		return lensNumber.equals(file.lens()) && filterWheel == file.filterWheel()
			&& (filter.isEmpty() || file.filter().isEmpty() || filter.equals(file.filter()));
	}
}
