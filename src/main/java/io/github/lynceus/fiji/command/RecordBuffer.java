package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Records all configured sequences into the camera's memory, telling each step in the log. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Memory>Lynceus Record Buffer",
	description = "Records all configured sequences into the camera's memory, telling each step in the log", headless = true,
	iconPath = Icons.MEMORY)
public class RecordBuffer extends CameraCommand {

	@Override
	protected void execute() {
		camera().record();
		report(camera().notices());
	}
}
