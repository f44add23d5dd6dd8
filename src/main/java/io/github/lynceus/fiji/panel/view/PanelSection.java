package io.github.lynceus.fiji.panel.view;

import io.github.lynceus.fiji.panel.PanelModel;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.border.Border;
import javax.swing.border.TitledBorder;

/** A part of the panel: rows of a label, what it labels and a note, below a title. */
abstract class PanelSection extends JPanel {

	private static final long serialVersionUID = 1L;

	private static final int COLUMNS = 3;

	private final transient PanelModel model;
	private int row;

	PanelSection(final String title, final PanelModel model) {
		super(new GridBagLayout());
		this.model = model;
		setBorder(BorderFactory.createCompoundBorder(titled(title), Sizes.margin()));
	}

	final PanelModel model() {
		return model;
	}

	/** Shows what the model has. */
	abstract void refresh();

	/** Whether the camera has what this is about. */
	boolean applies() {
		return true;
	}

	// -- Laying out --

	/** Its title in the colour of text, which looks do not always give it. */
	static Border titled(final String title) {
		final TitledBorder border = BorderFactory.createTitledBorder(title);
		border.setTitleColor(Tones.text());
		return border;
	}

	/** @param note to the right of it, or null */
	final void row(final String label, final JComponent what, final JComponent note) {
		final JLabel name = new JLabel(label);
		name.setLabelFor(what);
		add(name, place(0, 1, 0));
		add(what, place(1, note == null ? 2 : 1, note == null ? 1 : 0));
		if (note != null) add(note, place(2, 1, 1));
		row++;
	}

	final void wide(final JComponent what) {
		add(what, place(0, COLUMNS, 1));
		row++;
	}

	/** Takes all height that is left. */
	final void tall(final JComponent what) {
		final GridBagConstraints place = place(0, COLUMNS, 1);
		place.fill = GridBagConstraints.BOTH;
		place.weighty = 1;
		add(what, place);
		row++;
	}

	final void buttons(final Component... buttons) {
		wide(line(buttons));
	}

	/** Several things side by side, in a second line if there is no room. */
	static JPanel line(final Component... things) {
		final JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, Sizes.gap(), 0));
		for (final Component thing : things) line.add(thing);
		return line;
	}

	private GridBagConstraints place(final int column, final int width, final double weight) {
		final GridBagConstraints place = new GridBagConstraints();
		place.gridx = column;
		place.gridy = row;
		place.gridwidth = width;
		place.weightx = weight;
		place.insets = Sizes.insets();
		place.anchor = GridBagConstraints.LINE_START;
		place.fill = GridBagConstraints.HORIZONTAL;
		return place;
	}

	/** Switches everything in a part of the panel on or off. */
	static void usable(final Component part, final boolean usable) {
		if (part instanceof JPanel panel) {
			for (final Component inner : panel.getComponents()) usable(inner, usable);
		}
		else if (part.isEnabled() != usable) {
			part.setEnabled(usable);
		}
	}
}
