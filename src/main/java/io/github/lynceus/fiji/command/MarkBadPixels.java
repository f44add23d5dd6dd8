package io.github.lynceus.fiji.command;

import ij.ImagePlus;
import ij.ImageStack;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.img.MarkedCalibration;
import io.github.lynceus.img.MarkedPixels;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows which pixels the camera marked as bad, saturated or out of range, and keeps them out of measurements. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Results>Lynceus Mark Bad Pixels...",
	description = "Shows which pixels the camera marked as bad, saturated or out of range, and keeps them out of "
		+ "measurements",
	headless = true, iconPath = Icons.RESULTS)
public class MarkBadPixels extends LynceusCommand {

	@Parameter(label = "Image", description = "One of a camera that marks its pixels")
	private ImagePlus image;

	@Parameter(label = "Show them as", choices = { "overlay", "selection", "mask" }, persist = false,
		description = "Green dots over them; a selection of all other pixels, to measure in; or a new black and white "
			+ "image")
	private String as = "overlay";

	@Parameter(label = "All slices", persist = false, description = "Otherwise the slice that is shown")
	private boolean stack = false;

	@Override
	protected void execute() {
		MarkedCalibration.restore(image);
		final int first = stack ? 1 : image.getCurrentSlice();
		final int last = stack ? image.getStackSize() : first;
		final ImageStack masks = new ImageStack(image.getWidth(), image.getHeight());
		for (int slice = first; slice <= last; slice++) {
			final MarkedPixels marked = new MarkedPixels(image, slice);
			if (as.equals("overlay")) marked.show();
			else if (as.equals("mask")) masks.addSlice("Slice " + slice, marked.mask());
			else if (slice == image.getCurrentSlice()) image.setRoi(marked.others());
			if (marked.count() > 0 || first == last) report(List.of(marked.sentence()));
		}
		if (masks.size() > 0) ImageDisplay.show(new ImagePlus("Marked pixels of " + image.getTitle(), masks));
	}
}
