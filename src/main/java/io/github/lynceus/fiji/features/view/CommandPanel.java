package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureValue;
import java.awt.BorderLayout;
import java.awt.Component;
import javax.swing.JButton;
import javax.swing.JPanel;

/** A button for something the camera does. */
final class CommandPanel extends ValuePanel {

	private static final long serialVersionUID = 1L;

	private final JButton button = new JButton("Execute");

	CommandPanel() {
		button.addActionListener(click -> model().execute(item()));
		final JPanel body = new JPanel(new BorderLayout());
		body.setOpaque(false);
		body.add(button, BorderLayout.WEST);
		body(body);
	}

	@Override
	void show(final FeatureItem what, final FeatureValue value, final boolean editable) {
		button.setEnabled(editable);
		button.setText(model().isBusy(what) ? "Running…" : "Execute");
	}

	@Override
	Component focus() {
		return button;
	}
}
