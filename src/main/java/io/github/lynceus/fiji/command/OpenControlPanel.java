package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.panel.ControlPanels;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Opens a window to set, watch, record and download from the camera. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Control Panel",
	description = "Opens a window to set, watch, record and download from the camera", iconPath = Icons.CAMERA)
public class OpenControlPanel extends CameraCommand {

	@Override
	protected void execute() {
		ControlPanels.open(context(), camera(), ImageDisplay::show);
	}
}
