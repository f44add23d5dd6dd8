package io.github.lynceus.fiji.panel.view;

import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;

/** A choice that shows what the camera has until its user chooses something else, and then keeps that until it is sent. */
final class ChoiceBox extends JComboBox<String> {

	private static final long serialVersionUID = 1L;

	private String shown = "";
	private List<String> choices = List.of();

	ChoiceBox(final String tip, final Runnable choosing) {
		setToolTipText(tip);
		addActionListener(choice -> choosing.run());
	}

	/** What can be chosen; the present choice stays if it is among them. */
	void offer(final List<String> texts) {
		if (texts.equals(choices)) return;
		final String chosen = chosen();
		choices = List.copyOf(texts);
		setModel(new DefaultComboBoxModel<>(texts.toArray(String[]::new)));
		// NB: a new model has its first choice chosen, which nobody did.
		setSelectedItem(texts.contains(chosen) ? chosen : texts.contains(shown) ? shown : null);
	}

	boolean isEdited() {
		return !chosen().equals(shown);
	}

	String chosen() {
		return getSelectedItem() == null ? "" : (String) getSelectedItem();
	}

	/** What the camera has now. */
	void present(final String text) {
		final boolean edited = isEdited();
		if (text.equals(shown) && !chosen().isEmpty()) return;
		shown = text;
		if (!edited || chosen().isEmpty()) setSelectedItem(text);
	}

	void revert() {
		setSelectedItem(shown);
	}
}
