package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.BrowserState;
import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureKind;
import io.github.lynceus.fiji.features.FeatureValue;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JLabel;

/** A value that can only be read, as plain text with its unit; or a word on why there is none. */
final class PlainPanel extends ValuePanel {

	private static final long serialVersionUID = 1L;

	private final JLabel label = new JLabel();
	private final Font font = label.getFont().deriveFont(Font.PLAIN);

	PlainPanel() {
		// As far in as the text of a field.
		label.setBorder(BorderFactory.createEmptyBorder(0, 6, 0, 0));
		body(label);
	}

	@Override
	void show(final FeatureItem what, final FeatureValue value, final boolean editable) {
		label.setText(text(what, value));
		final boolean grey = !value.isKnown() || value.isUnavailable() || model().state() != BrowserState.OPEN;
		label.setForeground(grey ? Shades.disabled() : Shades.text());
		label.setFont(grey ? font.deriveFont(Font.ITALIC) : font);
	}

	private static String text(final FeatureItem item, final FeatureValue value) {
		if (item.isCategory()) return "";
		if (!value.isKnown()) return "…";
		if (value.isUnavailable()) return value.error().isEmpty() ? "not available" : "cannot be read";
		if (item.kind() == FeatureKind.SWITCH) return value.isOn() ? "on" : "off";
		final String text = item.kind() != FeatureKind.CHOICE ? NumberText.shown(value.text(), item)
			: value.choices().stream().filter(c -> c.symbolic().equals(value.text())).map(c -> c.title()).findFirst()
				.orElse(value.text());
		return item.unit().isEmpty() || text.isEmpty() ? text : text + " " + item.unit();
	}
}
