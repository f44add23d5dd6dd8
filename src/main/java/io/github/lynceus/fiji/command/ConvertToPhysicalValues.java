package io.github.lynceus.fiji.command;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.img.PhysicalImage;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes a 32-bit image in the camera's unit, with NaN for bad and saturated pixels, which ImageJ leaves out everywhere. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Results>Lynceus Convert to Physical Values",
	description = "Makes a 32-bit image in the camera's unit, with NaN for bad and saturated pixels, which ImageJ "
		+ "leaves out everywhere",
	headless = true, iconPath = Icons.RESULTS)
public class ConvertToPhysicalValues extends LynceusCommand {

	@Parameter(label = "Image", description = "A snap, a stack, a live view or a recording of a camera")
	private ImagePlus image;

	@Parameter(type = ItemIO.OUTPUT, description = "32-bit image with NaN for marked pixels")
	private ImagePlus values;

	@Override
	protected void execute() {
		values = PhysicalImage.of(image, IJ::showProgress);
	}
}
