package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Opens the live view of the camera, or closes it if it is open. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Live View",
	description = "Opens the live view of the camera, or closes it if it is open", iconPath = Icons.LIVE)
public class LiveView extends CameraCommand {

	@Override
	protected void execute() {
		if (camera().isLive()) camera().stopLive();
		else camera().live();
	}
}
