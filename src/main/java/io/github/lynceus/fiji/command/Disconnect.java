package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Stops what runs with the current camera and gives it back to others. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Disconnect",
	description = "Stops what runs with the current camera and gives it back to others", headless = true, iconPath = Icons.CAMERA)
public class Disconnect extends CurrentCameraCommand {

	@Override
	protected void execute() {
		camera().disconnect();
	}
}
