package io.github.lynceus.genicam;

import java.util.Locale;

/** Numbers as descriptions and users write them. */
final class Literals {

	private Literals() {
		// Only functions.
	}

	/**
	 * Decimal or 0x hexadecimal, up to 64 bits of either sign rule: 0xFFFFFFFFFFFFFFFF and
	 * 18446744073709551615 are the bits of -1.
	 *
	 * @throws NumberFormatException if it is neither
	 */
	static long parseLong(final String text) {
		final String s = text.trim();
		final boolean minus = s.startsWith("-");
		final String digits = minus || s.startsWith("+") ? s.substring(1) : s;
		if (digits.isEmpty() || digits.charAt(0) == '-' || digits.charAt(0) == '+') {
			throw new NumberFormatException("'" + text + "' is not an integer");
		}
		try {
			if (isHex(digits)) {
				final long bits = Long.parseUnsignedLong(digits.substring(2), 16);
				return minus ? -bits : bits;
			}
			return minus ? Long.parseLong(s) : Long.parseUnsignedLong(digits);
		}
		catch (final NumberFormatException e) {
			return integral(s);
		}
	}

	/** Such as "100.0" or "1e6", which people write into integers. */
	private static long integral(final String s) {
		final double value = Double.parseDouble(s);
		if (value != Math.rint(value) || Math.abs(value) > 0x1p63) {
			throw new NumberFormatException("'" + s + "' is not an integer");
		}
		return (long) value;
	}

	/** A limit: as {@link #parseLong}, but what exceeds int64 means "no limit". */
	static long parseLimit(final String text) {
		final long value = parseLong(text);
		return value < 0 && !text.trim().startsWith("-") ? Long.MAX_VALUE : value;
	}

	/**
	 * Decimal with or without fraction and exponent, 0x hexadecimal, or INF with a sign.
	 *
	 * @throws NumberFormatException if it is none of these
	 */
	static double parseDouble(final String text) {
		final String s = text.trim();
		switch (s.toUpperCase(Locale.ROOT)) {
			case "INF", "+INF", "INFINITY":
				return Double.POSITIVE_INFINITY;
			case "-INF", "-INFINITY":
				return Double.NEGATIVE_INFINITY;
			default:
				return isHex(s) ? parseLong(s) : Double.parseDouble(s);
		}
	}

	/** The shortest text that reads back as the same value. */
	static String format(final double value, final boolean singlePrecision) {
		if (value == Math.rint(value) && Math.abs(value) < 1e15) {
			return Long.toString((long) value);
		}
		return singlePrecision && (float) value == value ? Float.toString((float) value) : Double.toString(value);
	}

	private static boolean isHex(final String s) {
		return s.startsWith("0x") || s.startsWith("0X");
	}
}
