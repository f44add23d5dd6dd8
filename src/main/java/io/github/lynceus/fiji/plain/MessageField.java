package io.github.lynceus.fiji.plain;

import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;

import java.awt.Component;
import java.awt.Label;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** A text for the user, no input. */
final class MessageField extends InputField {

	private Component component;

	MessageField(final ModuleItem<?> input, final Module module) {
		super(input, module);
	}

	@Override
	void addTo(final GenericDialog dialog) {
		dialog.addMessage(text());
		component = dialog.getMessage();
	}

	@Override
	String read() {
		return null;
	}

	@Override
	boolean refresh() {
		final int before = component.getPreferredSize().width;
		if (component instanceof MultiLineLabel lines) {
			lines.setText(text());
		}
		else if (component instanceof Label line) {
			line.setText(text());
		}
		component.repaint();
		return component.getPreferredSize().width > before;
	}

	private String text() {
		final String label = input().getLabel();
		final String text = value() == null ? "" : value().toString();
		return label == null || label.isBlank() ? text : label + ": " + text;
	}
}
