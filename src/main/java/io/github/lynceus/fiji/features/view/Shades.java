package io.github.lynceus.fiji.features.view;

import java.awt.Color;
import javax.swing.UIManager;

/** Colours of the browser, taken from the look and feel so that a dark one stays dark. */
final class Shades {

	/** What went wrong. */
	static final Color ERROR = new Color(0xC62828);
	/** A field whose text has not been sent yet. */
	static final Color UNSENT = new Color(0xFFF3C4);
	/** Behind a sentence about the whole camera. */
	static final Color BANNER = new Color(0xFFE0B2);

	private Shades() {}

	/** What cannot be used now. */
	static Color disabled() {
		final Color colour = UIManager.getColor("Label.disabledForeground");
		return colour != null ? colour : mix(text(), background(), 0.5);
	}

	static Color text() {
		return or("Table.foreground", Color.BLACK);
	}

	static Color background() {
		return or("Table.background", Color.WHITE);
	}

	/** Behind the name of a category. */
	static Color category() {
		return mix(text(), background(), 0.07);
	}

	/** Behind the row that was clicked last. */
	static Color selected() {
		return mix(or("Table.selectionBackground", Color.BLUE), background(), 0.35);
	}

	/** Between rows. */
	static Color line() {
		return mix(text(), background(), 0.1);
	}

	private static Color or(final String key, final Color otherwise) {
		final Color colour = UIManager.getColor(key);
		return colour != null ? colour : otherwise;
	}

	/** A colour of which {@code share} is the first. */
	private static Color mix(final Color one, final Color other, final double share) {
		return new Color((int) (one.getRed() * share + other.getRed() * (1 - share)),
			(int) (one.getGreen() * share + other.getGreen() * (1 - share)),
			(int) (one.getBlue() * share + other.getBlue() * (1 - share)));
	}
}
