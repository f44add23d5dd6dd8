package io.github.lynceus.fiji;

import ij.ImagePlus;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;

/**
 * What must hold for commands to work the same in Fiji and in plain ImageJ and from macros. Every method
 * returns its complaints, none if all is well.
 */
final class MenuRules {

	private static final Pattern CONFIG_LINE = Pattern.compile(
		"(\\S.*?),\\s*\"([^\"]+)\",\\s*io\\.github\\.lynceus\\.fiji\\.plain\\.Entry\\(\"([^\"]+)\"\\)");

	private MenuRules() {}

	/** Every line of plugins.config is a command with the same menu path, and every command has a line. */
	static List<String> compare(final String config, final List<CommandInfo> commands) {
		final List<String> complaints = new ArrayList<>();
		final Map<String, String> pathOf = new HashMap<>();
		for (final CommandInfo command : commands) {
			pathOf.put(command.getClassName(), command.getMenuPath().getMenuString(true).replaceAll("\\s*>\\s*", ">"));
		}
		for (final String line : config.split("\\R")) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			final Matcher matcher = CONFIG_LINE.matcher(line.strip());
			if (!matcher.matches()) {
				complaints.add("not a line for Entry: " + line);
				continue;
			}
			final String path = pathOf.remove(matcher.group(3));
			final String expected = matcher.group(1).replaceAll("\\s*>\\s*", ">") + ">" + matcher.group(2);
			if (path == null) {
				complaints.add("no such command, or twice: " + line);
			}
			else if (!path.equals(expected)) {
				complaints.add(expected + " is " + path + " in the annotation");
			}
		}
		pathOf.forEach((type, path) -> complaints.add("not in plugins.config: " + path + " (" + type + ")"));
		return complaints;
	}

	/** The last part of a menu path is the command's global name, so the product is in it, and no two are alike. */
	static List<String> labels(final List<CommandInfo> commands) {
		final List<String> complaints = new ArrayList<>();
		final Map<String, String> seen = new HashMap<>();
		for (final CommandInfo command : commands) {
			final String leaf = command.getMenuPath().getLeaf().getName();
			if (!leaf.startsWith("Lynceus")) {
				complaints.add("does not begin with Lynceus: " + leaf);
			}
			final String other = seen.put(leaf, command.getClassName());
			if (other != null) {
				complaints.add(leaf + " is both " + other + " and " + command.getClassName());
			}
		}
		return complaints;
	}

	/**
	 * Names of inputs are macro keys. ImageJ looks for them in lower case, and finds them inside longer keys
	 * if the character before is no letter.
	 */
	static List<String> inputNames(final CommandInfo command) {
		final List<String> names = new ArrayList<>();
		for (final ModuleItem<?> input : inputsForUsers(command)) {
			names.add(input.getName());
		}
		final List<String> complaints = new ArrayList<>();
		for (final String name : names) {
			if (!name.equals(name.toLowerCase(Locale.ROOT))) {
				complaints.add(command.getClassName() + ": " + name + " is not all lower case");
			}
			for (final String other : names) {
				final int before = other.length() - name.length() - 1;
				if (before >= 0 && other.endsWith(name) && !Character.isLetter(other.charAt(before))) {
					complaints.add(command.getClassName() + ": " + name + "= is found inside " + other + "=");
				}
			}
		}
		return complaints;
	}

	/**
	 * Inputs that reach a camera are not kept from one call to the next, or a macro would depend on what was
	 * done before it. Only where files go may be remembered.
	 */
	static List<String> persistence(final CommandInfo command) {
		final List<String> complaints = new ArrayList<>();
		for (final ModuleItem<?> input : inputsForUsers(command)) {
			if (input.isPersisted() && input.getType() != File.class && input.getType() != ImagePlus.class) {
				complaints.add(command.getClassName() + ": " + input.getName() + " needs persist = false");
			}
		}
		return complaints;
	}

	/** What a command does, and what each of its inputs and results is, stands in the macro reference and in Fiji's search. */
	static List<String> descriptions(final CommandInfo command) {
		final List<String> complaints = new ArrayList<>();
		if (isBlank(command.getDescription())) complaints.add(command.getClassName() + " needs a description");
		final List<ModuleItem<?>> items = inputsForUsers(command);
		command.outputs().forEach(items::add);
		for (final ModuleItem<?> item : items) {
			final boolean labelled = item.isOutput() || !isBlank(item.getLabel());
			if (!labelled || isBlank(item.getDescription())) {
				complaints.add(command.getClassName() + ": " + item.getName() + " needs a label and a description");
			}
		}
		return complaints;
	}

	private static boolean isBlank(final String text) {
		return text == null || text.isBlank();
	}

	private static List<ModuleItem<?>> inputsForUsers(final CommandInfo command) {
		final List<ModuleItem<?>> inputs = new ArrayList<>();
		for (final ModuleItem<?> input : command.inputs()) {
			if (!Service.class.isAssignableFrom(input.getType()) && input.getType() != Context.class
				&& input.getVisibility() != ItemVisibility.MESSAGE)
			{
				inputs.add(input);
			}
		}
		return inputs;
	}
}
