package io.github.lynceus.fiji.features.view;

import static io.github.lynceus.fiji.LookColours.mix;
import static io.github.lynceus.fiji.LookColours.or;

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
}
