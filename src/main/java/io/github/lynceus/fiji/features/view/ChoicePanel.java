package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.FeatureChoice;
import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureValue;
import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JPanel;

/** One of the choices that can be made now. */
final class ChoicePanel extends ValuePanel {

	private static final long serialVersionUID = 1L;

	private final JComboBox<FeatureChoice> box = new JComboBox<>();
	private transient List<FeatureChoice> offered = List.of();

	ChoicePanel() {
		box.setMaximumRowCount(16);
		box.addActionListener(choice -> choose());
		final JPanel body = new JPanel(new BorderLayout());
		body.setOpaque(false);
		body.add(box, BorderLayout.WEST);
		body(body);
	}

	@Override
	void show(final FeatureItem what, final FeatureValue value, final boolean editable) {
		box.setEnabled(editable);
		if (box.isPopupVisible()) return;
		if (!offered.equals(value.choices())) {
			offered = value.choices();
			box.setModel(new DefaultComboBoxModel<>(offered.toArray(FeatureChoice[]::new)));
		}
		box.setSelectedItem(offered.stream().filter(c -> c.symbolic().equals(value.text())).findFirst().orElse(null));
	}

	private void choose() {
		if (isShowingValue() || !(box.getSelectedItem() instanceof FeatureChoice choice)) return;
		if (!choice.symbolic().equals(model().value(item()).text())) set(choice.symbolic());
	}

	@Override
	Component focus() {
		return box;
	}
}
