package io.github.lynceus.fiji.features.view;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.util.function.Consumer;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** A field that says what it is for while it is empty, and tells of every letter. */
final class SearchField extends JTextField {

	private static final long serialVersionUID = 1L;

	private static final String HINT = "Search features";

	SearchField(final Consumer<String> search) {
		super(16);
		getDocument().addDocumentListener(new DocumentListener() {

			@Override
			public void insertUpdate(final DocumentEvent event) {
				search.accept(getText());
			}

			@Override
			public void removeUpdate(final DocumentEvent event) {
				search.accept(getText());
			}

			@Override
			public void changedUpdate(final DocumentEvent event) {
				// Only the style of letters.
			}
		});
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		super.paintComponent(graphics);
		if (!getText().isEmpty()) return;
		final Graphics2D g = (Graphics2D) graphics.create();
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(Shades.disabled());
		g.setFont(getFont());
		final Insets insets = getInsets();
		g.drawString(HINT, insets.left + 2, getBaseline(getWidth(), getHeight()));
		g.dispose();
	}
}
