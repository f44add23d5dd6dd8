package io.github.lynceus.telops;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a calibration file (.tsco) tells. Two ways of naming them are around:
 * {@code TEL08050_1625592710_EL08887_MF08573_FW0_IM0_SWD0.tsco} and, newer,
 * {@code TEL08050_EL08887_MF08573_FW0_IM0_SWD0_1625592710.tsco}. The number is the time that identifies the collection in
 * the camera; the rest is what it was made with. (Source: pyTelops, which documents both.)
 *
 * @param name of the file
 * @param posixTime identity of the collection, seconds since 1970
 * @param camera which camera it belongs to, such as TEL08050
 * @param lens serial number of the lens as digits, empty when not in the name
 * @param filter serial number of the filter as digits, empty when not in the name
 * @param filterWheel position of the filter wheel from 0, -1 when not in the name
 */
record CalibrationFile(String name, long posixTime, String camera, String lens, String filter, int filterWheel) {

	private static final String SUFFIX = ".tsco";
	/** Times of calibrations have nine digits or more since 1973; serial numbers have fewer. */
	private static final Pattern TIME = Pattern.compile("\\d{9,10}");
	private static final Pattern PART = Pattern.compile("(ELSN|EL|MF|FW)(\\d{1,9})");

	/** Empty for a file that is no calibration or has another kind of name. */
	static Optional<CalibrationFile> parse(final String name) {
		if (!name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) return Optional.empty();
		final String[] parts = name.substring(0, name.length() - SUFFIX.length()).split("_");
		long time = -1;
		for (int i = 1; i < parts.length; i++)
			if (TIME.matcher(parts[i]).matches()) time = Long.parseLong(parts[i]);
		if (time < 0) return Optional.empty();
		return Optional.of(new CalibrationFile(name, time, parts[0], part(parts, "EL"), part(parts, "MF"),
			number(part(parts, "FW"))));
	}

	/** Digits of the part that begins with some letters, empty when there is none. ELSN stands for EL in some names. */
	static String part(final String[] parts, final String letters) {
		for (final String part : parts) {
			final Matcher matcher = PART.matcher(part.toUpperCase(Locale.ROOT));
			if (matcher.matches() && matcher.group(1).replace("SN", "").equals(letters)) return matcher.group(2);
		}
		return "";
	}

	static int number(final String digits) {
		return digits.isEmpty() ? -1 : Integer.parseInt(digits);
	}
}
