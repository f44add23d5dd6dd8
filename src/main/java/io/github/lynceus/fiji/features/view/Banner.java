package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.LookColours;
import java.awt.Color;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;

/** A sentence about the whole camera, above everything else. */
final class Banner extends JTextArea {

	private static final long serialVersionUID = 1L;

	Banner() {
		setEditable(false);
		setFocusable(false);
		setLineWrap(true);
		setWrapStyleWord(true);
		setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
		setBackground(Shades.banner());
		setForeground(LookColours.or("Label.foreground", Color.BLACK));
		setVisible(false);
	}

	void say(final String sentence) {
		setText(sentence);
		setVisible(!sentence.isEmpty());
	}
}
