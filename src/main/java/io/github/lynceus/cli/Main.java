package io.github.lynceus.cli;

import io.github.lynceus.cli.bench.BenchCommand;
import io.github.lynceus.cli.hsi.HsiCommandGroup;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the terminal. Exit code 0 only on success, 1 when the job failed, 2 when the words were wrong. */
@Command(name = "lynceus", mixinStandardHelpOptions = true,
	description = "GigE Vision cameras from the terminal; the camera is always --camera ADDRESS.",
	subcommands = { SimulateCommand.class, DiscoverCommand.class, CheckCommand.class, ForceIpCommand.class, InfoCommand.class,
		GrabCommand.class, RecordCommand.class, DownloadCommand.class, TuneCommand.class, SettingsCommand.class,
		TriggerCommand.class, NucCommand.class, DiagnosticsCommand.class, TimeCommand.class, CalibrationCommand.class,
		PowerCommand.class, RegisterCommand.class, FeaturesCommand.class, GetCommand.class, SetCommand.class,
		GenicamCommand.class, HsiCommandGroup.class, ReportCommand.class, BenchCommand.class })
public final class Main {

	private Main() {}

	public static void main(final String... args) {
		if (!opensWindows(args)) System.setProperty("java.awt.headless", "true");
		// Netty names its channels after a network card and warns on a machine that has none; any name will do here.
		if (System.getProperty("io.netty.machineId") == null) System.setProperty("io.netty.machineId", "02:00:00:00:00:01");
		System.exit(run(args));
	}

	/** NB: must be known before anything asks for a display. */
	private static boolean opensWindows(final String... args) {
		return args.length > 1 && args[0].equals("bench") && List.of("live", "start").contains(args[1]);
	}

	/** Runs one command in this program and returns its exit code. */
	static int run(final String... args) {
		final CommandLine line = line();
		line.setExecutionExceptionHandler((problem, command, parsed) -> {
			command.getErr().println(sentence(problem));
			return 1;
		});
		line.setParameterExceptionHandler((problem, words) -> {
			final CommandLine command = problem.getCommandLine();
			command.getErr().println(problem.getMessage());
			command.getErr().println("Try " + command.getCommandSpec().qualifiedName() + " --help.");
			return 2;
		});
		return line.execute(args);
	}

	/** All commands, as they read their words and tell their help. */
	static CommandLine line() {
		return new CommandLine(new Main());
	}

	private static String sentence(final Exception problem) {
		final boolean ours = problem.getClass().getName().startsWith("io.github.lynceus.");
		return ours && problem.getMessage() != null ? problem.getMessage() : problem.toString();
	}
}
