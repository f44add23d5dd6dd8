package io.github.lynceus.cli;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.telops.TelopsCamera;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Switches the detector of a Telops camera on or off, or restarts it. */
@Command(name = "power", mixinStandardHelpOptions = true,
	description = "Tells whether the detector of a Telops camera is on; switches it on or to standby, or restarts the camera.")
final class PowerCommand extends TelopsJob {

	@Parameters(arity = "0..1", paramLabel = "on|standby|restart", description = "What to do; nothing if not given.")
	private String action;

	@Override
	void run(final TelopsCamera telops, final Progress progress) {
		switch (action == null ? "" : action) {
			case "" -> {
			}
			case "on" -> telops.power().on(progress);
			case "standby" -> telops.power().standby(progress);
			case "restart" -> {
				telops.power().reset();
				System.out.println("restarting");
				return;
			}
			default -> throw new CameraException("Power cannot be \"" + action + "\": choose on, standby or restart.");
		}
		System.out.println(telops.power().state().label());
	}
}
