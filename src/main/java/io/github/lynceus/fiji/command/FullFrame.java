package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Widens the sensor window to the whole sensor. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Full Frame",
	description = "Widens the sensor window to the whole sensor", headless = true, iconPath = Icons.SETTINGS)
public class FullFrame extends CameraCommand {

	@Override
	protected void execute() {
		// More than any sensor has: it is cut down to what there is.
		camera().setSubwindow(0, 0, Short.MAX_VALUE, Short.MAX_VALUE);
		report(camera().notices());
	}
}
