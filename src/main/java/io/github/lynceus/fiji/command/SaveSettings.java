package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import java.io.File;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Writes the camera's settings to a text file. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Save Settings...",
	description = "Writes the camera's settings to a text file", headless = true, iconPath = Icons.SETTINGS)
public class SaveSettings extends CameraCommand {

	@Parameter(label = "Settings file", style = FileWidget.SAVE_STYLE,
		description = "Text, one setting a line; an existing file is replaced")
	private File file;

	@Override
	protected void execute() {
		camera().saveSettings(file.getPath());
	}
}
