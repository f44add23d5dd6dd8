package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.command.LynceusCommand;
import io.github.lynceus.fiji.sample.SampleCommands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Holds the commands to {@link MenuRules}, and the rules to commands that break them. */
class MenuRulesTest {

	private static Context context;

	@BeforeAll
	static void createContext() {
		context = new Context(CommandService.class);
	}

	@AfterAll
	static void disposeContext() {
		context.dispose();
	}

	@Test
	void pluginsConfigNamesExactlyTheCommands() throws IOException {
		assertEquals(List.of(), MenuRules.compare(pluginsConfig(), commandsIn("io.github.lynceus.fiji.command")));
	}

	@Test
	void theCommandsKeepTheRules() {
		assertEquals(List.of(), complaintsAbout(commandsIn("io.github.lynceus.fiji.command")));
	}

	@Test
	void everyCommandAndEverythingItAsksForIsDescribed() {
		final List<String> complaints = new ArrayList<>();
		commandsIn("io.github.lynceus.fiji.command").forEach(command -> complaints.addAll(MenuRules.descriptions(command)));
		assertEquals(List.of(), complaints);
	}

	@Test
	void theCommandsShareOneBase() {
		for (final CommandInfo command : commandsIn("io.github.lynceus.fiji.command")) {
			assertTrue(LynceusCommand.class.isAssignableFrom(classOf(command)), command.getClassName());
		}
	}

	@Test
	void theSampleCommandsKeepTheRules() {
		final List<CommandInfo> samples = commandsIn("io.github.lynceus.fiji.sample");
		assertEquals(6, samples.size());
		assertEquals(List.of(), MenuRules.compare(SampleCommands.pluginsConfig(), samples));
		assertEquals(List.of(), complaintsAbout(samples));
	}

	@Test
	void everyDifferenceFromPluginsConfigIsFound() {
		final String config = SampleCommands.pluginsConfig();
		final List<CommandInfo> samples = commandsIn("io.github.lynceus.fiji.sample");
		assertEquals(1, MenuRules.compare(config.replaceFirst(".*\\R", ""), samples).size(), "a line is missing");
		assertEquals(1, MenuRules.compare(config + config.lines().findFirst().orElseThrow(), samples).size(), "twice");
		assertEquals(1, MenuRules.compare(config.replace("Lynceus Image", "Lynceus Picture"), samples).size());
		assertEquals(2, MenuRules.compare(config.replace("sample.ImageCommand", "sample.NoCommand"), samples).size());
		assertEquals(1, MenuRules.compare(config + "Plugins, \"Other\", some.Plugin", samples).size());
	}

	@Test
	void everyBrokenRuleIsFound() {
		final CommandInfo broken = new CommandInfo(Broken.class);
		assertEquals(2, MenuRules.inputNames(broken).size(), MenuRules.inputNames(broken).toString());
		assertEquals(3, MenuRules.persistence(broken).size(), MenuRules.persistence(broken).toString());
		assertEquals(4, MenuRules.descriptions(broken).size(), MenuRules.descriptions(broken).toString());
		assertEquals(List.of("does not begin with Lynceus: Broken"), MenuRules.labels(List.of(broken)));
		assertEquals(3, MenuRules.labels(List.of(broken, broken)).size());
	}

	// -- Helper methods --

	private static List<String> complaintsAbout(final List<CommandInfo> commands) {
		final List<String> complaints = new ArrayList<>(MenuRules.labels(commands));
		commands.forEach(command -> complaints.addAll(MenuRules.inputNames(command)));
		commands.forEach(command -> complaints.addAll(MenuRules.persistence(command)));
		return complaints;
	}

	private static List<CommandInfo> commandsIn(final String packageName) {
		return context.service(CommandService.class).getCommands().stream()
			.filter(command -> command.getClassName().startsWith(packageName + ".")).collect(Collectors.toList());
	}

	private static Class<?> classOf(final CommandInfo command) {
		try {
			return Class.forName(command.getClassName());
		}
		catch (final ClassNotFoundException e) {
			throw new AssertionError(e);
		}
	}

	private static String pluginsConfig() throws IOException {
		try (var in = LynceusCommand.class.getResourceAsStream("/plugins.config")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** Has an upper-case name, a name inside another, and remembers everything. Not in the index: no plugin type. */
	@Plugin(type = Broken.class, menuPath = "Plugins>Lynceus>Broken")
	public static class Broken implements Command, org.scijava.plugin.SciJavaPlugin {

		@Parameter
		private double gain;

		@Parameter
		private double offset_gain;

		@Parameter
		private double exposureTime;

		@Override
		public void run() {
			throw new UnsupportedOperationException("only looked at");
		}
	}
}
