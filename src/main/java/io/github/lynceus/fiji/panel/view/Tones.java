package io.github.lynceus.fiji.panel.view;

import static io.github.lynceus.fiji.LookColours.mix;
import static io.github.lynceus.fiji.LookColours.or;

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
		return mix(text(), back(), 0.6);
	}

	/** Text about what went wrong: as far from the background as text is. */
	static Color problem() {
		return mix(RED, text(), isDark() ? 0.55 : 0.85);
	}

	/** Text about what went well. */
	static Color good() {
		return mix(GREEN, text(), isDark() ? 0.6 : 0.75);
	}

	/** Text about what takes a while. */
	static Color busy() {
		return mix(AMBER, text(), 0.7);
	}

	/** Behind a sentence about the whole camera. */
	static Color banner() {
		return mix(AMBER, back(), 0.35);
	}

	/** Behind a field whose text the camera has not been told. */
	static Color unsent() {
		return mix(AMBER, or("TextField.background", Color.WHITE), TINT);
	}

	/** A bar of something at rest. */
	static Color rest() {
		return mix(GREEN, or("List.background", Color.WHITE), TINT);
	}

	/** A bar of something under way. */
	static Color active() {
		return mix(BLUE, or("List.background", Color.WHITE), 2 * TINT);
	}

	private static Color back() {
		return or("Panel.background", Color.LIGHT_GRAY);
	}

	private static boolean isDark() {
		final Color back = back();
		return back.getRed() + back.getGreen() + back.getBlue() < 3 * 128;
	}
}
