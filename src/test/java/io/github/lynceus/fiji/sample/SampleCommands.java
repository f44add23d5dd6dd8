package io.github.lynceus.fiji.sample;

import io.github.lynceus.fiji.plain.Entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The sample commands as lines of {@code plugins.config}. */
public final class SampleCommands {

	private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

	static {
		COMMANDS.put("Lynceus Sample...", SampleCommand.class);
		COMMANDS.put("Lynceus Failing...", FailingCommand.class);
		COMMANDS.put("Lynceus Output", OutputCommand.class);
		COMMANDS.put("Lynceus Image", ImageCommand.class);
		COMMANDS.put("Lynceus Silent...", SilentCommand.class);
		COMMANDS.put("Lynceus File...", FileOnlyCommand.class);
	}

	private SampleCommands() {}

	/** Labels and what they run, as ImageJ's command table has them. */
	public static Map<String, String> targets() {
		final Map<String, String> targets = new LinkedHashMap<>();
		COMMANDS.forEach((label, type) -> targets.put(label, Entry.class.getName() + "(\"" + type.getName() + "\")"));
		return targets;
	}

	/** The plugins.config of a jar with these commands. */
	public static String pluginsConfig() {
		return targets().entrySet().stream()
			.map(line -> "Plugins>Lynceus Test, \"" + line.getKey() + "\", " + line.getValue())
			.collect(Collectors.joining("\n", "", "\n"));
	}
}
