package io.github.lynceus.fiji;

import java.awt.Color;
import javax.swing.UIManager;

/** Colours of the look and feel, and those between them, so that a dark one stays dark and every text can be read. */
public final class LookColours {

	/** How far text has to stand out, by the Web Content Accessibility Guidelines 2.1, level AA. */
	public static final double READABLE = 4.5;

	private static final double STEP = 0.05;

	private LookColours() {}

	/** A colour of the look and feel, or another where it has none of this name. */
	public static Color or(final String key, final Color otherwise) {
		final Color colour = UIManager.getColor(key);
		return colour != null ? colour : otherwise;
	}

	/** A colour of which {@code share} is the first. */
	public static Color mix(final Color one, final Color other, final double share) {
		return new Color((int) (one.getRed() * share + other.getRed() * (1 - share)),
			(int) (one.getGreen() * share + other.getGreen() * (1 - share)),
			(int) (one.getBlue() * share + other.getBlue() * (1 - share)));
	}

	/** How far two colours are apart for the eye, as these guidelines reckon it: 1 for the same to 21 for black and white. */
	public static double contrast(final Color one, final Color other) {
		final double a = luminance(one);
		final double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(final Color colour) {
		return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
	}

	/** Of an sRGB component. */
	private static double linear(final int component) {
		final double value = component / 255.0;
		return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	/** For text on a background: the colour wanted, brought as near to black or white as it takes to read it. */
	public static Color readable(final Color wanted, final Color background) {
		final Color far = contrast(Color.BLACK, background) > contrast(Color.WHITE, background) ? Color.BLACK : Color.WHITE;
		for (double share = 1; share > 0; share -= STEP) {
			final Color colour = mix(wanted, far, share);
			if (contrast(colour, background) >= READABLE) return colour;
		}
		return far;
	}

	/** A background under text: of the colour wanted as much as {@code share}, or less where the text needs that. */
	public static Color tinted(final Color background, final Color wanted, final double share, final Color text) {
		for (double part = share; part > 0; part -= STEP) {
			final Color colour = mix(wanted, background, part);
			if (contrast(text, colour) >= READABLE) return colour;
		}
		return background;
	}
}
