package io.github.lynceus.cli;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.TelopsCamera;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The clock of a Telops camera. */
@Command(name = "time", mixinStandardHelpOptions = true,
	description = "Prints the date and time of a Telops camera and how far they are off this computer's, after setting them if asked.")
final class TimeCommand extends TelopsJob {

	@Option(names = "--set", description = "Set the camera's date and time to this computer's.")
	private boolean set;

	@Override
	void run(final TelopsCamera telops, final Progress progress) {
		if (set) telops.time().synchronise(progress);
		System.out.println(telops.time().now() + ", off by " + telops.time().offset());
	}
}
