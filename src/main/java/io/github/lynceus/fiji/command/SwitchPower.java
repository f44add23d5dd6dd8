package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Switches the detector on, which takes minutes, or off, or restarts the camera. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Tools>Lynceus Power...",
	description = "Switches the detector on, which takes minutes, or off, or restarts the camera", headless = true, iconPath = Icons.TOOLS)
public class SwitchPower extends CameraCommand {

	@Parameter(label = "Power", choices = { "on", "standby", "restart" }, persist = false,
		description = "on waits until the detector is cold; the others would erase sequences in memory, and are refused "
			+ "then")
	private String power = "on";

	@Override
	protected void execute() {
		camera().power(power);
		report(camera().isConnected() ? camera().notices() : List.of("The camera restarts: connect again."));
	}
}
