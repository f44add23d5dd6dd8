package io.github.lynceus.fiji.features.view;

import java.awt.Color;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** A row with a text field: Enter sends, Esc takes back, and until then the field has another colour. */
abstract class FieldPanel extends ValuePanel {

	private static final long serialVersionUID = 1L;

	private final JTextField field;
	private final Color plain;
	private String shown = "";

	FieldPanel(final int columns) {
		field = new JTextField(columns);
		plain = field.getBackground();
		field.addActionListener(enter -> commit());
		key(KeyEvent.VK_ESCAPE, this::revert);
		field.getDocument().addDocumentListener(new DocumentListener() {

			@Override
			public void insertUpdate(final DocumentEvent event) {
				tint();
			}

			@Override
			public void removeUpdate(final DocumentEvent event) {
				tint();
			}

			@Override
			public void changedUpdate(final DocumentEvent event) {
				tint();
			}
		});
	}

	/** What a key does in the field. */
	final void key(final int code, final Runnable job) {
		final KeyStroke stroke = KeyStroke.getKeyStroke(code, 0);
		field.getInputMap(JComponent.WHEN_FOCUSED).put(stroke, stroke);
		field.getActionMap().put(stroke, new AbstractAction() {

			private static final long serialVersionUID = 1L;

			@Override
			public void actionPerformed(final ActionEvent event) {
				job.run();
			}
		});
	}

	final JTextField field() {
		return field;
	}

	private boolean isEntered() {
		return !field.getText().equals(shown);
	}

	private void tint() {
		final boolean unsent = !isShowingValue() && isEntered();
		field.setBackground(unsent ? Shades.unsent() : plain);
		if (unsent) field.setForeground(Color.BLACK);
		else field.setForeground(null);
	}

	/** Shows a text, unless the user has begun to write another. */
	final void showText(final String text, final boolean editable) {
		final boolean entered = isEntered();
		shown = text;
		if (!entered && !field.getText().equals(text)) field.setText(text);
		field.setEnabled(editable);
		if (!editable && isEntered()) field.setText(text);
	}

	/** Forgets what was entered for another feature. */
	final void fresh() {
		shown = "";
		field.setText("");
		field.setBackground(plain);
	}

	@Override
	void commit() {
		if (!isEntered() || !field.isEnabled()) return;
		final String text = field.getText();
		shown = text;
		tint();
		set(text);
	}

	@Override
	void revert() {
		field.setText(shown);
		tint();
	}

	@Override
	Component focus() {
		return field;
	}
}
