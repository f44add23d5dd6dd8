package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Lets the camera keep its settings while it is off. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Save Configuration",
	description = "Lets the camera keep its settings while it is off", headless = true, iconPath = Icons.SETTINGS)
public class SaveConfiguration extends CameraCommand {

	@Override
	protected void execute() {
		report(camera().saveConfiguration());
	}
}
