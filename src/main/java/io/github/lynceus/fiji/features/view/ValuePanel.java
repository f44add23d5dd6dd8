package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.features.BrowserModel;
import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureValue;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.JPanel;

/**
 * The right side of a row: the editor for one kind of feature, with room for a sentence beneath. The same class paints
 * a row and edits it, so that nothing jumps when a row is clicked.
 */
abstract class ValuePanel extends JPanel {

	private static final long serialVersionUID = 1L;

	private final ErrorText error = new ErrorText();
	private transient BrowserModel model;
	private transient FeatureItem item;
	private boolean showing;

	ValuePanel() {
		super(new BorderLayout());
		setBorder(BorderFactory.createEmptyBorder(1, 4, 1, 4));
		add(error, BorderLayout.SOUTH);
	}

	/** Puts the editor in. */
	final void body(final Component body) {
		add(body, BorderLayout.CENTER);
	}

	/** Shows a feature as the model knows it. */
	final void show(final BrowserModel from, final FeatureItem what, final Color background) {
		model = from;
		item = what;
		setBackground(background);
		error.say(from.error(what));
		showing = true;
		try {
			show(what, from.value(what), from.isEditable(what) && !from.isBusy(what));
		}
		finally {
			showing = false;
		}
	}

	/** Shows a value; must not overwrite what the user is entering. */
	abstract void show(FeatureItem what, FeatureValue value, boolean editable);

	/** Sends what was entered and not sent yet. */
	void commit() {}

	/** Takes back what was entered and not sent yet. */
	void revert() {}

	/** Where the keyboard goes when editing begins. */
	Component focus() {
		return this;
	}

	/** How high the row has to be. */
	final int height(final int width) {
		return error.height(width - 8) + 2;
	}

	final FeatureItem item() {
		return item;
	}

	final BrowserModel model() {
		return model;
	}

	/** Whether a change of a component comes from {@link #show} and not from the user. */
	final boolean isShowingValue() {
		return showing;
	}

	final void set(final String text) {
		if (!showing) model.set(item, text);
	}
}
