package io.github.lynceus.fiji;

import java.awt.Color;
import javax.swing.UIManager;

/** Colours of the look and feel, and those between them, so that a dark one stays dark. */
public final class LookColours {

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
}
