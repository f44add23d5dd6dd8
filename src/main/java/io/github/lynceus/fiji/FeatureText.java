package io.github.lynceus.fiji;

/** Values of features as text. */
public final class FeatureText {

	/** What a float loses on its way through a camera's register of single precision. */
	private static final double ROUNDING = 1e-6;

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
		try {
			return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
				case "true" -> 1;
				case "false" -> 0;
				default -> text.strip().startsWith("0x") ? Long.decode(text.strip()) : Double.parseDouble(text.strip());
			};
		} catch (final NumberFormatException e) {
			return Double.NaN;
		}
	}
}
