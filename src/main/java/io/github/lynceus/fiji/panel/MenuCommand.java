package io.github.lynceus.fiji.panel;

import io.github.lynceus.fiji.macro.RecordedLine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A command of the Lynceus menu with what to fill into its dialog: what every button of a control panel is, so that it does
 * the same as menu and macro, and can be recorded.
 *
 * @param name as in the menu, with its dots
 * @param inputs by the names of the command's parameters, in the order to record them
 */
public record MenuCommand(String name, Map<String, Object> inputs) {

	public MenuCommand {
		inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
	}

	/** @param pairs name, value, name, value, … */
	public static MenuCommand of(final String name, final Object... pairs) {
		final Map<String, Object> inputs = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) inputs.put((String) pairs[i], pairs[i + 1]);
		return new MenuCommand(name, inputs);
	}

	/** The command's name for a sentence: without the product and the dots. */
	public String title() {
		return name.replaceFirst("^Lynceus ", "").replaceFirst("(\\.\\.\\.|…)$", "");
	}

	/** The inputs as in a macro. */
	public String options() {
		return inputs.entrySet().stream().map(input -> input.getKey() + "=" + RecordedLine.quoted(input.getValue()))
			.collect(Collectors.joining(" "));
	}

	/** The line that does the same in the macro language, or in a script. */
	public String line(final boolean script) {
		return RecordedLine.of(name, options(), script);
	}
}
