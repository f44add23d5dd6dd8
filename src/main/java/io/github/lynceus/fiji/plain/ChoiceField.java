package io.github.lynceus.fiji.plain;

import ij.gui.GenericDialog;

import io.github.lynceus.fiji.command.InputLimits;

import java.awt.Choice;
import java.util.List;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** One of a list: the input's choices or the constants of its enum. */
final class ChoiceField extends InputField {

	private final List<?> choices;
	private int selected;
	private Choice component;

	ChoiceField(final ModuleItem<?> input, final Module module) {
		super(input, module);
		choices = InputLimits.choices(input);
		selected = Math.max(0, choices.indexOf(value()));
	}

	@Override
	void addTo(final GenericDialog dialog) {
		final String[] names = choices.stream().map(String::valueOf).toArray(String[]::new);
		dialog.addChoice(label(), names, names[selected]);
		component = (Choice) dialog.getChoices().lastElement();
	}

	@Override
	String read() {
		selected = component.getSelectedIndex();
		return set(choices.get(selected));
	}
}
