package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Stops what runs with any camera and gives all of them back to others. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Disconnect All",
	description = "Stops what runs with any camera and gives all of them back to others", headless = true, iconPath = Icons.CAMERA)
public class DisconnectAll extends LynceusCommand {

	@Parameter
	private CameraService cameras;

	@Override
	protected void execute() {
		cameras.disconnectAll();
	}
}
