package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Writes the value of a feature into the log. Macros that need it in a variable use Ext.getFeature. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Tools>Lynceus Get Feature...",
	description = "Writes the value of a feature into the log. Macros that need it in a variable use Ext.getFeature", headless = true,
	iconPath = Icons.TOOLS)
public class GetFeature extends CameraCommand {

	@Parameter(label = "Feature", persist = false, description = "The feature's name, such as ExposureTime")
	private String name = "";

	@Override
	protected void execute() {
		report(List.of(name.strip() + " = " + camera().getFeature(name.strip())));
	}
}
