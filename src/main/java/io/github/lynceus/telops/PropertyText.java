package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of properties as people write them. */
final class PropertyText {

	private PropertyText() {}

	/** @throws CameraException saying what the property takes */
	static double number(final String property, final String text, final String unit) {
		try {
			final String plain = text.trim();
			return Double.parseDouble(plain.endsWith(unit) ? plain.substring(0, plain.length() - unit.length()) : plain);
		}
		catch (final NumberFormatException exc) {
			throw new CameraException("\"" + text + "\" is no value for " + property + ": it takes a number"
				+ (unit.isEmpty() ? "." : " in " + unit + "."), exc);
		}
	}

	/** @throws CameraException saying what the property takes */
	static long whole(final String property, final String text) {
		final double value = number(property, text, "");
		if (value == Math.rint(value) && Math.abs(value) <= 1e15) return (long) value;
		throw new CameraException("\"" + text + "\" is no value for " + property + ": it takes a whole number.");
	}

	/** Two whole numbers, as "128x64", "128, 64" or "(128 64)". @throws CameraException saying what the property takes */
	static int[] pair(final String property, final String text, final String example) {
		final String[] parts = text.toLowerCase(Locale.ROOT).replaceAll("[()\\[\\]]", " ").trim().split("\\s*[x,;\\s]\\s*");
		try {
			if (parts.length == 2) return new int[] { Integer.parseInt(parts[0]), Integer.parseInt(parts[1]) };
		}
		catch (final NumberFormatException exc) {
			// Said below.
		}
		throw new CameraException("\"" + text + "\" is no value for " + property + ": it takes two numbers such as "
			+ example + ".");
	}

	/** @throws CameraException naming the choices */
	static boolean flag(final String property, final String text) {
		return switch (text.trim().toLowerCase(Locale.ROOT)) {
			case "on", "true", "yes", "1" -> true;
			case "off", "false", "no", "0" -> false;
			default -> throw new CameraException("\"" + text + "\" is no value for " + property
				+ ": choose one of on, off.");
		};
	}

	static String of(final boolean on) {
		return on ? "on" : "off";
	}

	/** Shortest text that gives this number again, without an idle fraction. */
	static String of(final double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}

	static String size(final int[] pair) {
		return pair[0] + "x" + pair[1];
	}

	static String place(final int[] pair) {
		return pair[0] + ", " + pair[1];
	}

	/** All steps from {min, max, step}. */
	static String steps(final int[] limits) {
		final int step = Math.max(1, limits[2]);
		final int[] values = new int[Math.max(0, (limits[1] - limits[0]) / step + 1)];
		Arrays.setAll(values, i -> limits[0] + i * step);
		return Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(", "));
	}
}
