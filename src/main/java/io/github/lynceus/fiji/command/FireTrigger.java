package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Starts images, when the trigger for that is on and its source is software. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Fire Trigger",
	description = "Starts images, when the trigger for that is on and its source is software", headless = true, iconPath = Icons.SETTINGS)
public class FireTrigger extends CameraCommand {

	@Override
	protected void execute() {
		camera().fireTrigger();
	}
}
