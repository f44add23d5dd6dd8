package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Executes a command of the camera and waits until it is done. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Tools>Lynceus Execute Feature...",
	description = "Executes a command of the camera and waits until it is done", headless = true, iconPath = Icons.TOOLS)
public class ExecuteFeature extends CameraCommand {

	@Parameter(label = "Command", persist = false, description = "The command's name, such as TriggerSoftware")
	private String name = "";

	@Override
	protected void execute() {
		camera().executeFeature(name.strip());
	}
}
