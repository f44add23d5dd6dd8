package io.github.lynceus.fiji.command;

import ij.ImagePlus;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.live.LiveWindow;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Takes the frame that the live view in front shows into a new image. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Stream>Lynceus Live Snap",
	description = "Takes the frame that the live view in front shows into a new image", iconPath = Icons.LIVE)
public class LiveSnap extends LiveCommand {

	@Parameter(type = ItemIO.OUTPUT, description = "The frame with its header and its unit")
	private ImagePlus image;

	@Override
	protected void execute() {
		final LiveWindow live = live();
		image = live.snap();
		if (image == null) {
			throw new CameraException("The live view of " + live.source().name() + " has no frame yet: wait for the first.");
		}
	}
}
