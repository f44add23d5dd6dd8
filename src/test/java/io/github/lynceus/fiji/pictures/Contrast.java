package io.github.lynceus.fiji.pictures;

import java.awt.Color;

/** How far a text stands out, as the Web Content Accessibility Guidelines 2.1 reckon it. */
public final class Contrast {

	/** What normal text needs there, level AA. */
	public static final double ENOUGH = 4.5;

	private Contrast() {}

	/** From 1, the same, to 21, black on white. */
	public static double ratio(final Color one, final Color other) {
		final double a = luminance(one);
		final double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(final Color colour) {
		return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
	}

	private static double linear(final int part) {
		final double share = part / 255.0;
		return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
