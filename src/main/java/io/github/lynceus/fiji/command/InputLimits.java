package io.github.lynceus.fiji.command;

import ij.ImagePlus;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.ModuleItem;
import org.scijava.util.ClassUtils;

/**
 * Holds an input to the limits of its {@code @Parameter}: {@code min}, {@code max}, {@code choices}.
 * <p>
 * SciJava's dialogs keep a user within them, but a value from a macro or a script passes unchecked.
 * </p>
 */
public final class InputLimits {

	private InputLimits() {}

	/**
	 * Checks all inputs of a command.
	 *
	 * @throws IllegalArgumentException with one sentence about the first input outside its limits
	 */
	public static void check(final Command command) {
		for (final ModuleItem<?> input : new CommandInfo(command.getClass()).inputs()) {
			final Object value = ClassUtils.getValue(((CommandModuleItem<?>) input).getField(), command);
			final String complaint = complaint(input, value);
			if (complaint != null) {
				throw new IllegalArgumentException(complaint);
			}
		}
	}

	/**
	 * Says in one sentence what is wrong with a value, or null if it is within the limits. A missing value
	 * (null) has no limits.
	 */
	public static String complaint(final ModuleItem<?> input, final Object value) {
		if (value == null) {
			return null;
		}
		if (value instanceof ImagePlus) {
			// SciJava makes an empty image of an empty default.
			return input.isRequired() && ((ImagePlus) value).getWidth() == 0 ? missingImage(input) : null;
		}
		final String given = ", but " + input.getName() + "=" + value + " was given.";
		if (value instanceof Number) {
			final double number = ((Number) value).doubleValue();
			if (input.getMinimumValue() instanceof Number
				&& number < ((Number) input.getMinimumValue()).doubleValue())
			{
				return name(input) + " must be at least " + input.getMinimumValue() + given;
			}
			if (input.getMaximumValue() instanceof Number
				&& number > ((Number) input.getMaximumValue()).doubleValue())
			{
				return name(input) + " must be at most " + input.getMaximumValue() + given;
			}
		}
		final List<?> choices = choices(input);
		if (!choices.isEmpty() && !choices.contains(value)) {
			return name(input) + " must be one of "
				+ choices.stream().map(Object::toString).collect(Collectors.joining(", ")) + given;
		}
		return null;
	}

	/** What to say when there is no image for an input. */
	public static String missingImage(final ModuleItem<?> input) {
		return name(input) + " needs an image, but none is open; open or acquire one first.";
	}

	/** The values an input can take, in the order to show them: its choices or its enum constants; or none. */
	public static List<?> choices(final ModuleItem<?> input) {
		final List<?> choices = input.getChoices();
		if (choices != null && !choices.isEmpty()) {
			return choices;
		}
		return input.getType().isEnum() ? Arrays.asList(input.getType().getEnumConstants()) : List.of();
	}

	/** What an input is called on the screen: its label with the unit, or its name if it has no label. */
	public static String name(final ModuleItem<?> input) {
		final String label = input.getLabel();
		return label == null || label.isBlank() ? input.getName() : label;
	}
}
