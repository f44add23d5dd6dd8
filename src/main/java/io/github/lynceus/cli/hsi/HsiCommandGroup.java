package io.github.lynceus.cli.hsi;

import picocli.CommandLine.Command;

/** Collects the commands for cubes. */
@Command(name = "hsi", mixinStandardHelpOptions = true, description = "Hyperspectral cubes and push-broom cameras.",
	synopsisSubcommandLabel = "COMMAND",
	subcommands = { HsiInfo.class, HsiCapture.class, HsiCalibrate.class, HsiClassify.class, HsiRegress.class,
		HsiDemo.class })
public final class HsiCommandGroup {}
