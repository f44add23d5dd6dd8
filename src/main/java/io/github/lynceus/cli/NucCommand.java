package io.github.lynceus.cli;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.TelopsCamera;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets a Telops camera correct its image. */
@Command(name = "nuc", mixinStandardHelpOptions = true,
	description = "Lets a Telops camera correct its image for what its pixels differ by, and waits for it.")
final class NucCommand extends TelopsJob {

	@Option(names = "--mode", defaultValue = "black_body", paramLabel = "NAME",
		description = "What it looks at: black_body or icu (${DEFAULT-VALUE}).")
	private String mode;

	@Option(names = "--temperature", defaultValue = "NaN", paramLabel = "CELSIUS",
		description = "Temperature of the black body; as it is set if not given.")
	private double temperature;

	@Option(names = "--patience", defaultValue = "120", paramLabel = "S", description = "How long it may take (${DEFAULT-VALUE}).")
	private double patience;

	@Override
	void run(final TelopsCamera telops, final Progress progress) {
		telops.nuc().run(mode, temperature, Duration.ofMillis(Math.round(patience * 1000)), progress);
		telops.notices().forEach(System.err::println);
		System.out.println("The image is corrected.");
	}
}
