package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Sets a feature from text. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Tools>Lynceus Set Feature...",
	description = "Sets a feature from text", headless = true, iconPath = Icons.TOOLS)
public class SetFeature extends CameraCommand {

	@Parameter(label = "Feature", persist = false, description = "The feature's name, such as ExposureTime")
	private String name = "";

	@Parameter(label = "Value", persist = false, required = false,
		description = "A number, the name of a choice, true or false, or a text")
	private String value = "";

	@Override
	protected void execute() {
		camera().setFeature(name.strip(), value == null ? "" : value);
	}
}
