package io.github.lynceus.fiji.features.view;

import ij.Prefs;
import io.github.lynceus.genicam.Visibility;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import javax.swing.JFrame;

/** Where the last browser was, how large, and for whom it showed features; kept in ImageJ's preferences. */
final class WindowMemory {

	private static final String KEY = "lynceus.features.";
	private static final Dimension SMALLEST = new Dimension(420, 300);

	private WindowMemory() {}

	static Visibility level() {
		return Levels.of(Prefs.get(KEY + "level", Visibility.BEGINNER.name()));
	}

	/** Gives a packed window its last place, if that is still on a screen. */
	static void place(final JFrame window) {
		window.setMinimumSize(SMALLEST);
		final Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
		final int width = (int) Prefs.get(KEY + "width", Math.min(720, screen.width));
		final int height = (int) Prefs.get(KEY + "height", Math.min(760, screen.height));
		window.setSize(Math.max(SMALLEST.width, width), Math.max(SMALLEST.height, height));
		final Rectangle last = new Rectangle((int) Prefs.get(KEY + "x", Integer.MIN_VALUE),
			(int) Prefs.get(KEY + "y", Integer.MIN_VALUE), window.getWidth(), window.getHeight());
		if (screen.intersects(last)) window.setLocation(last.getLocation());
		else window.setLocationByPlatform(true);
	}

	static void keep(final JFrame window, final Visibility level) {
		Prefs.set(KEY + "level", level.name());
		Prefs.set(KEY + "width", window.getWidth());
		Prefs.set(KEY + "height", window.getHeight());
		Prefs.set(KEY + "x", window.getX());
		Prefs.set(KEY + "y", window.getY());
	}
}
