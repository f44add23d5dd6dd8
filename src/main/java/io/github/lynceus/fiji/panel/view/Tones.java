package io.github.lynceus.fiji.panel.view;

import static io.github.lynceus.fiji.LookColours.mix;
import static io.github.lynceus.fiji.LookColours.or;
import static io.github.lynceus.fiji.LookColours.readable;
import static io.github.lynceus.fiji.LookColours.tinted;

import java.awt.Color;

/** Colours, made from those of the look and feel, so that a dark one stays dark and everything stays readable. */
final class Tones {

	private static final Color RED = new Color(0xD32F2F);
	private static final Color GREEN = new Color(0x2E9E45);
	private static final Color AMBER = new Color(0xF0A000);
	private static final Color BLUE = new Color(0x2F7FD3);
	private static final double TINT = 0.22;

	private Tones() {}

	static Color text() {
		return or("Label.foreground", Color.BLACK);
	}

	static Color faint() {
		return readable(mix(text(), back(), 0.6), back());
	}

	/** Text about what went wrong. */
	static Color problem() {
		return readable(RED, back());
	}

	/** Text about what went well. */
	static Color good() {
		return readable(GREEN, back());
	}

	/** Text about what takes a while. */
	static Color busy() {
		return readable(AMBER, back());
	}

	/** Behind a sentence about the whole camera. */
	static Color banner() {
		return tinted(back(), AMBER, 0.35, text());
	}

	/** Behind a field whose text the camera has not been told. */
	static Color unsent() {
		return tinted(or("TextField.background", Color.WHITE), AMBER, TINT, or("TextField.foreground", Color.BLACK));
	}

	/** A bar of something at rest. */
	static Color rest() {
		return bar(GREEN, TINT);
	}

	/** A bar of something under way. */
	static Color active() {
		return bar(BLUE, 2 * TINT);
	}

	private static Color bar(final Color colour, final double share) {
		return tinted(or("List.background", Color.WHITE), colour, share, or("List.foreground", Color.BLACK));
	}

	private static Color back() {
		return or("Panel.background", Color.LIGHT_GRAY);
	}
}
