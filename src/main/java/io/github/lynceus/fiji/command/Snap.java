package io.github.lynceus.fiji.command;

import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Takes one frame into a new image. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Snap",
	description = "Takes one frame into a new image", headless = true, iconPath = Icons.CAMERA)
public class Snap extends CameraCommand {

	@Parameter(type = ItemIO.OUTPUT, description = "The frame with its header and the camera's unit")
	private ImagePlus image;

	@Override
	protected void execute() {
		image = camera().snap();
	}
}
