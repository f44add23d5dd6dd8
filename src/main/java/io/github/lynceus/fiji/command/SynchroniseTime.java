package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Sets the camera's date and time to this computer's. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Tools>Lynceus Synchronise Time",
	description = "Sets the camera's date and time to this computer's", headless = true, iconPath = Icons.TOOLS)
public class SynchroniseTime extends CameraCommand {

	@Override
	protected void execute() {
		report(List.of("The camera's time is off this computer's by " + camera().synchroniseTime() + "."));
	}
}
