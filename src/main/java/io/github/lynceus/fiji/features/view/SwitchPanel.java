package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureValue;
import io.github.lynceus.genicam.BooleanNode;
import java.awt.Component;
import javax.swing.JCheckBox;

/** A tick box. */
final class SwitchPanel extends ValuePanel {

	private static final long serialVersionUID = 1L;

	private final JCheckBox box = new JCheckBox();

	SwitchPanel() {
		box.setOpaque(false);
		box.addActionListener(click -> set(text(box.isSelected())));
		body(box);
	}

	@Override
	void show(final FeatureItem what, final FeatureValue value, final boolean editable) {
		box.setEnabled(editable);
		box.setSelected(value.isOn());
	}

	/** Some descriptions use a number as a switch. */
	private String text(final boolean on) {
		if (item().node() instanceof BooleanNode) return Boolean.toString(on);
		return on ? "1" : "0";
	}

	@Override
	Component focus() {
		return box;
	}
}
