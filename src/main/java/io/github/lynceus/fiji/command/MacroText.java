package io.github.lynceus.fiji.command;

import ij.Macro;

import java.util.stream.Collectors;

import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

/**
 * Holds the text of macro options to the types of the inputs. SciJava makes 0 of {@code frames=many} and
 * false of {@code show=yes}, or leaves the default, without a word.
 */
final class MacroText {

	private MacroText() {}

	/**
	 * Checks the options of the macro call that runs now.
	 *
	 * @throws IllegalArgumentException with one sentence about the first option that cannot be read
	 */
	static void check(final Class<? extends LynceusCommand> command) {
		final String options = Macro.getOptions();
		if (options == null) {
			return;
		}
		for (final ModuleItem<?> input : new CommandInfo(command).inputs()) {
			final String text = Macro.getValue(options, input.getName(), null);
			final String expected = text == null ? null : expectedInstead(input, text);
			if (expected != null) {
				throw new IllegalArgumentException(InputLimits.name(input) + " must be " + expected + ", but "
					+ input.getName() + "=" + text + " was given.");
			}
		}
	}

	/** What a text should have been, or null if it can be read. */
	private static String expectedInstead(final ModuleItem<?> input, final String text) {
		final Class<?> type = Types.box(input.getType());
		if (type == Boolean.class) {
			return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? null : "true or false";
		}
		if (type.isEnum()) {
			return InputLimits.choices(input).stream().anyMatch(choice -> choice.toString().equals(text)) ? null
				: "one of " + InputLimits.choices(input).stream().map(Object::toString).collect(Collectors.joining(", "));
		}
		if (Float.class == type || Double.class == type) {
			return isDecimal(text) ? null : "a number";
		}
		return Number.class.isAssignableFrom(type) && !isWhole(text) ? "a whole number" : null;
	}

	private static boolean isDecimal(final String text) {
		try {
			Double.parseDouble(text);
			return true;
		}
		catch (final NumberFormatException notOne) {
			return false;
		}
	}

	/** Only digits: {@code 1e3} is a whole number too, but SciJava makes 0 of it. */
	private static boolean isWhole(final String text) {
		return text.matches("[+-]?[0-9]+");
	}
}
