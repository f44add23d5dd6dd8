package io.github.lynceus.fiji.sample;

import ij.IJ;
import ij.ImagePlus;

import io.github.lynceus.fiji.command.LynceusCommand;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Works on the active image. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus Test>Lynceus Image")
public class ImageCommand extends LynceusCommand {

	@Parameter(label = "Selection")
	private ImagePlus image;

	@Override
	protected void execute() {
		IJ.log("image=" + image.getTitle());
	}
}
