package io.github.lynceus.fiji.plain;

import ij.gui.GenericDialog;

import java.awt.Checkbox;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** Yes or no. */
final class CheckboxField extends InputField {

	private boolean state;
	private Checkbox component;

	CheckboxField(final ModuleItem<?> input, final Module module) {
		super(input, module);
		state = Boolean.TRUE.equals(value());
	}

	@Override
	void addTo(final GenericDialog dialog) {
		dialog.addCheckbox(label(), state);
		component = (Checkbox) dialog.getCheckboxes().lastElement();
	}

	@Override
	String read() {
		state = component.getState();
		return set(state);
	}
}
