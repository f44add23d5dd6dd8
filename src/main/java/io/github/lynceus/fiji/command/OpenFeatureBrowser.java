package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.features.FeatureWindows;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Opens a window with every feature of the camera. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Feature Browser",
	description = "Opens a window with every feature of the camera", iconPath = Icons.SETTINGS)
public class OpenFeatureBrowser extends CameraCommand {

	@Override
	protected void execute() {
		FeatureWindows.open(camera());
	}
}
