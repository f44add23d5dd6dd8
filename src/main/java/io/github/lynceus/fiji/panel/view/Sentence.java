package io.github.lynceus.fiji.panel.view;

import java.awt.Color;
import java.awt.Dimension;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** A sentence, wrapped to its width; can be copied. It keeps room for some lines, so that nothing jumps. */
final class Sentence extends JTextArea {

	private static final long serialVersionUID = 1L;

	/** @param lines to keep room for; 0 for none while it is empty */
	Sentence(final int lines) {
		super(lines, 1);
		setLineWrap(true);
		setWrapStyleWord(true);
		setEditable(false);
		setFocusable(false);
		setOpaque(false);
		setBorder(null);
		setFont(UIManager.getFont("Label.font"));
		setVisible(lines > 0);
	}

	void say(final String sentence, final Color colour) {
		if (!sentence.equals(getText())) setText(sentence);
		setForeground(colour);
		if (getRows() == 0) setVisible(!sentence.isEmpty());
	}

	/** As wide as it is let be, and as high as it is then: a long sentence makes nothing wider. */
	@Override
	public Dimension getPreferredSize() {
		return new Dimension(Sizes.line(), super.getPreferredSize().height);
	}

	@Override
	public Dimension getMinimumSize() {
		return getPreferredSize();
	}
}
