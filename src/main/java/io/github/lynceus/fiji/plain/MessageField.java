package io.github.lynceus.fiji.plain;

import ij.gui.GenericDialog;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** A text for the user, no input. */
final class MessageField extends InputField {

	MessageField(final ModuleItem<?> input, final Module module) {
		super(input, module);
	}

	@Override
	void addTo(final GenericDialog dialog) {
		final String label = input().getLabel();
		final String text = value() == null ? "" : value().toString();
		dialog.addMessage(label == null || label.isBlank() ? text : label + ": " + text);
	}

	@Override
	String read() {
		return null;
	}
}
