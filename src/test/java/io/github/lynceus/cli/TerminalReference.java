package io.github.lynceus.cli;

import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** The page with every command of the terminal: what each says about itself. */
public final class TerminalReference {

	private static final String INTRODUCTION = """
		# Terminal reference

		Every command of the terminal, as its `--help` tells it. This page is made from the commands, and a test holds it to them;
		`%s` makes it anew.

		`lynceus` stands for `java -cp "Fiji.app/jars/*:Fiji.app/plugins/*" io.github.lynceus.cli.Main`, or for
		`java -cp "target/classes:target/dependency/*" io.github.lynceus.cli.Main` where the project was built by `mvn -q package`.
		Put it into an alias or a script. On Windows the colons are semicolons.

		A command that has done its job ends with status 0, one that could not with 1 and a sentence, one whose words were
		wrong with 2.
		""";

	private TerminalReference() {}

	/** The page. @param command what makes it anew */
	public static String text(final String command) {
		final StringBuilder page = new StringBuilder(INTRODUCTION.formatted(command));
		contents(page, Main.line());
		append(page, Main.line());
		return page.toString();
	}

	private static void contents(final StringBuilder page, final CommandLine line) {
		page.append('\n').append(line.getSubcommands().keySet().stream().map(name -> "[" + name + "](#lynceus-" + name + ")")
			.collect(Collectors.joining(" · "))).append('\n');
	}

	private static void append(final StringBuilder page, final CommandLine line) {
		page.append("\n## ").append(line.getCommandSpec().qualifiedName()).append("\n\n```text\n")
			.append(line.getUsageMessage(CommandLine.Help.Ansi.OFF).replaceAll(" *\\R", "\n")).append("```\n");
		for (final Map.Entry<String, CommandLine> each : line.getSubcommands().entrySet()) append(page, each.getValue());
	}
}
