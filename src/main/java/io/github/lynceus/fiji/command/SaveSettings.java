package io.github.lynceus.fiji.command;

import java.io.File;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Writes the camera's settings to a text file. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Save Settings...", headless = true)
public class SaveSettings extends CameraCommand {

	@Parameter(label = "Settings file", style = FileWidget.SAVE_STYLE)
	private File file;

	@Override
	protected void execute() {
		cameras.saveSettings(file.getPath());
	}
}
