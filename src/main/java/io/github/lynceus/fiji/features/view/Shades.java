package io.github.lynceus.fiji.features.view;

import static io.github.lynceus.fiji.LookColours.mix;
import static io.github.lynceus.fiji.LookColours.or;
import static io.github.lynceus.fiji.LookColours.readable;
import static io.github.lynceus.fiji.LookColours.tinted;

import java.awt.Color;
import javax.swing.UIManager;

/** Colours of the browser, taken from the look and feel so that a dark one stays dark. */
final class Shades {

	private static final Color RED = new Color(0xC62828);
	private static final Color AMBER = new Color(0xF0A000);

	private Shades() {}

	/** What went wrong, in a row that may be selected. */
	static Color error() {
		return readable(readable(RED, background()), selected());
	}

	/** Behind the text of a field that has not been sent yet. */
	static Color unsent() {
		return tinted(or("TextField.background", Color.WHITE), AMBER, 0.25, or("TextField.foreground", Color.BLACK));
	}

	/** Behind a sentence about the whole camera. */
	static Color banner() {
		return tinted(or("Panel.background", Color.LIGHT_GRAY), AMBER, 0.35, or("Label.foreground", Color.BLACK));
	}

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
		return tinted(background(), or("Table.selectionBackground", Color.BLUE), 0.35, text());
	}

	/** Between rows. */
	static Color line() {
		return mix(text(), background(), 0.1);
	}
}
