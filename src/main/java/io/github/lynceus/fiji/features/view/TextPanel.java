package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureKind;
import io.github.lynceus.fiji.features.FeatureValue;
import java.awt.Font;

/** A text, or the hexadecimal digits of a register. */
final class TextPanel extends FieldPanel {

	private static final long serialVersionUID = 1L;

	TextPanel(final FeatureKind kind) {
		super(24);
		if (kind == FeatureKind.BYTES) {
			field().setFont(new Font(Font.MONOSPACED, Font.PLAIN, field().getFont().getSize()));
		}
		body(field());
	}

	@Override
	void show(final FeatureItem what, final FeatureValue value, final boolean editable) {
		showText(value.text(), editable);
	}
}
