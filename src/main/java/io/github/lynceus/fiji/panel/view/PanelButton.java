package io.github.lynceus.fiji.panel.view;

import java.awt.Insets;
import java.awt.event.KeyEvent;
import javax.swing.JButton;

/** A button with a key, which its tip names. */
final class PanelButton extends JButton {

	private static final long serialVersionUID = 1L;

	/** @param key letter that presses it together with Alt */
	PanelButton(final String text, final char key, final String tip, final Runnable action) {
		super(text);
		setMnemonic(KeyEvent.getExtendedKeyCodeForChar(key));
		setToolTipText(tip + " (Alt+" + key + ")");
		setMargin(new Insets(Sizes.gap() / 2, 2 * Sizes.gap(), Sizes.gap() / 2, 2 * Sizes.gap()));
		addActionListener(press -> action.run());
	}
}
