package io.github.lynceus.fiji.features.view;

import java.awt.Font;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** A sentence on what is wrong with a row, wrapped to its width; nothing while all is well. */
final class ErrorText extends JTextArea {

	private static final long serialVersionUID = 1L;

	ErrorText() {
		setLineWrap(true);
		setWrapStyleWord(true);
		setEditable(false);
		setFocusable(false);
		setOpaque(false);
		setBorder(null);
		setForeground(Shades.error());
		final Font font = UIManager.getFont("Label.font");
		if (font != null) setFont(font.deriveFont(Font.PLAIN, font.getSize2D() - 1));
		setVisible(false);
	}

	void say(final String sentence) {
		if (!sentence.equals(getText())) setText(sentence);
		setVisible(!sentence.isEmpty());
	}

	/** How high it is when it is this wide. */
	int height(final int width) {
		if (!isVisible()) return 0;
		// NB: a text area wraps at the width it has.
		setSize(Math.max(60, width), Short.MAX_VALUE);
		return getPreferredSize().height + 2;
	}
}
