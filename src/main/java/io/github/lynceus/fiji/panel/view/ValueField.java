package io.github.lynceus.fiji.panel.view;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/**
 * A field that shows what the camera has until its user writes something else: then it keeps that, in another colour, until
 * it is sent with Enter or taken back with Esc.
 */
final class ValueField extends JTextField {

	private static final long serialVersionUID = 1L;

	private String shown = "";

	/** @param typing what to do as the text changes */
	ValueField(final int columns, final String tip, final Runnable typing, final Runnable enter) {
		super(columns);
		setToolTipText(tip + " (Enter applies, Esc takes back)");
		addActionListener(press -> enter.run());
		final KeyStroke escape = KeyStroke.getKeyStroke("ESCAPE");
		getInputMap(JComponent.WHEN_FOCUSED).put(escape, "back");
		getActionMap().put("back", new AbstractAction() {

			private static final long serialVersionUID = 1L;

			@Override
			public void actionPerformed(final ActionEvent press) {
				revert();
			}
		});
		getDocument().addDocumentListener(new DocumentListener() {

			@Override
			public void insertUpdate(final DocumentEvent event) {
				changed();
			}

			@Override
			public void removeUpdate(final DocumentEvent event) {
				changed();
			}

			@Override
			public void changedUpdate(final DocumentEvent event) {
				changed();
			}

			private void changed() {
				setBackground(isEdited() ? Tones.unsent() : null);
				typing.run();
			}
		});
	}

	boolean isEdited() {
		return !getText().equals(shown);
	}

	/** What the camera has now. */
	void present(final String text) {
		final boolean edited = isEdited();
		if (text.equals(shown)) return;
		shown = text;
		if (!edited) setText(text);
		else setBackground(isEdited() ? Tones.unsent() : null);
	}

	void revert() {
		setText(shown);
	}
}
