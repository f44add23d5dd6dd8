package io.github.lynceus.fiji.panel;

import java.util.Locale;

/** Numbers as a panel shows them. */
public final class Figures {

	private static final double KILO = 1000;

	private Figures() {}

	/** As many decimals as it has, but no more than three; empty for not-a-number. */
	public static String number(final double value) {
		if (Double.isNaN(value)) return "";
		final String text = String.format(Locale.ROOT, "%.3f", value);
		return text.replaceFirst("\\.?0+$", "");
	}

	/** In the largest unit that leaves a digit before the point. */
	public static String bytes(final long bytes) {
		double value = bytes;
		int unit = 0;
		final String[] units = { "B", "kB", "MB", "GB", "TB" };
		while (value >= KILO && unit < units.length - 1) {
			value /= KILO;
			unit++;
		}
		return String.format(Locale.ROOT, value < 10 && unit > 0 ? "%.1f %s" : "%.0f %s", value, units[unit]);
	}

	/** "1 frame", "2 frames". */
	public static String count(final long number, final String what) {
		return number + " " + what + (number == 1 ? "" : "s");
	}
}
