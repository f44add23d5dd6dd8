package io.github.lynceus.fiji.panel.view;

import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.border.Border;

/** Lengths in parts of the font's height, so that everything grows with it. */
final class Sizes {

	private Sizes() {}

	/** Height of a line. */
	static int line() {
		final JLabel label = new JLabel();
		return label.getFontMetrics(label.getFont()).getHeight();
	}

	/** Space between things that belong together. */
	static int gap() {
		return Math.max(2, line() / 5);
	}

	static Insets insets() {
		return new Insets(gap() / 2, gap(), gap() / 2, gap());
	}

	static Border margin() {
		return BorderFactory.createEmptyBorder(gap(), 2 * gap(), gap(), 2 * gap());
	}
}
