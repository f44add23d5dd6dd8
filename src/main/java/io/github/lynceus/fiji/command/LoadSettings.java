package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import java.io.File;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Gives the camera the settings of a file, and tells in the log what it did not take. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Load Settings...",
	description = "Gives the camera the settings of a file, and tells in the log what it did not take", headless = true,
	iconPath = Icons.SETTINGS)
public class LoadSettings extends CameraCommand {

	@Parameter(label = "Settings file", style = FileWidget.OPEN_STYLE, description = "As Lynceus Save Settings writes it")
	private File file;

	@Override
	protected void execute() {
		report(camera().loadSettings(file.getPath()));
	}
}
