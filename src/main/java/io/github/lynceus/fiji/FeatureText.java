package io.github.lynceus.fiji;

import java.util.regex.Pattern;

/** Values of features as text. */
public final class FeatureText {

	/** What a float loses on its way through a camera's register of single precision. */
	private static final double ROUNDING = 1e-6;

	private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,16}");
	/** Java would also take 1d and 2f for numbers. */
	private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

	private FeatureText() {}

	/** Whether two texts mean the same value: numbers as numbers, the rest without regard to case. */
	public static boolean equal(final String one, final String other) {
		final String a = one.strip();
		final String b = other.strip();
		if (a.equalsIgnoreCase(b)) return true;
		final double x = number(a);
		final double y = number(b);
		return Math.abs(x - y) <= ROUNDING * Math.max(Math.abs(x), Math.abs(y));
	}

	/** The number a text is, 1 or 0 for true and false; not-a-number if it is none. */
	public static double number(final String text) {
		final String s = text.strip();
		if (s.equalsIgnoreCase("true")) return 1;
		if (s.equalsIgnoreCase("false")) return 0;
		if (HEXADECIMAL.matcher(s).matches()) return Long.parseUnsignedLong(s.substring(2), 16);
		return DECIMAL.matcher(s).matches() ? Double.parseDouble(s) : Double.NaN;
	}
}
