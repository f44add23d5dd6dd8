package io.github.lynceus.fiji.command;

import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Takes consecutive frames of the stream into a new stack. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Acquire...",
	description = "Takes consecutive frames of the stream into a new stack", headless = true, iconPath = Icons.RECORD)
public class Acquire extends CameraCommand {

	@Parameter(label = "Frames", min = "1", persist = false, description = "How many consecutive frames of the stream")
	private int frames = 100;

	@Parameter(type = ItemIO.OUTPUT, description = "Stack of the frames, along t, with the camera's unit and the time of each")
	private ImagePlus image;

	@Override
	protected void execute() {
		image = camera().acquire(frames);
	}
}
