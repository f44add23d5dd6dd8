package io.github.lynceus.fiji.plain;

import ij.ImagePlus;
import ij.gui.GenericDialog;

import io.github.lynceus.fiji.command.InputLimits;

import java.io.File;

import org.scijava.ItemVisibility;
import org.scijava.convert.ConvertService;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

/** One input of a command as a row of an {@link InputDialog}. */
abstract class InputField {

	private final ModuleItem<?> input;
	private final Module module;

	InputField(final ModuleItem<?> input, final Module module) {
		this.input = input;
		this.module = module;
	}

	/**
	 * Makes the row for an input, showing its present value.
	 *
	 * @return null if there is no row for inputs of this type; such an input keeps its value
	 */
	static InputField of(final ModuleItem<?> input, final Module module, final ConvertService converter) {
		final Class<?> type = Types.box(input.getType());
		if (input.getVisibility() == ItemVisibility.MESSAGE) {
			return new MessageField(input, module);
		}
		if (!InputLimits.choices(input).isEmpty()) {
			return new ChoiceField(input, module);
		}
		if (type == Boolean.class) {
			return new CheckboxField(input, module);
		}
		if (Number.class.isAssignableFrom(type)) {
			return new NumberField(input, module, converter);
		}
		if (type == File.class) {
			return new FileField(input, module);
		}
		if (type == String.class) {
			return new TextField(input, module);
		}
		return type == ImagePlus.class ? new ImageField(input, module) : null;
	}

	/** Adds this row to a dialog, with what was read last or the input's value. */
	abstract void addTo(GenericDialog dialog);

	/**
	 * Reads this row from the dialog it was added to and sets the input.
	 *
	 * @return null, or one sentence that says why the value will not do
	 */
	abstract String read();

	/**
	 * Shows what a callback made of this row's value, where that can change.
	 *
	 * @return whether the row needs more room now
	 */
	boolean refresh() {
		return false;
	}

	/** Tells the command that the user changed this row. Its callback may change messages. */
	final void changed() {
		try {
			input.callback(module);
		}
		catch (final MethodCallException e) {
			throw new IllegalStateException(e);
		}
	}

	// -- For subclasses --

	final ModuleItem<?> input() {
		return input;
	}

	/** The label with the unit. */
	final String label() {
		return InputLimits.name(input);
	}

	/** The input's value before the dialog; may be null. */
	final Object value() {
		return module.getInput(input.getName());
	}

	/** Sets the input if the value is within its limits and passes the command's own validation. */
	final String set(final Object value) {
		final String complaint = InputLimits.complaint(input, value);
		if (complaint != null) {
			return complaint;
		}
		module.setInput(input.getName(), value);
		final String objection = input.validateMessage(module);
		if (objection == null || objection.isBlank()) {
			module.resolveInput(input.getName());
			return null;
		}
		return objection;
	}
}
