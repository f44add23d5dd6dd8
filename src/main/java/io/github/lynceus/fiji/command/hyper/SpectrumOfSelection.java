package io.github.lynceus.fiji.command.hyper;

import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.command.TableDisplay;
import io.github.lynceus.fiji.hyper.SpectrumPlot;
import java.awt.GraphicsEnvironment;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Plots the mean spectra of the ROI Manager's regions and of the selection; the plot follows them. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus Spectrum of Selection...",
	description = "Plots the mean spectra of the ROI Manager's regions and of the selection; the plot follows them",
	headless = true, iconPath = Icons.SPECTRUM)
public class SpectrumOfSelection extends HsiCommand {

	@Parameter(label = "Cube", description = "A stack of bands")
	private ImagePlus image;

	@Parameter(label = "Live plot", persist = false,
		description = "It follows the selection and the ROI Manager until it is closed")
	private boolean plot = true;

	@Parameter(label = "Table", persist = false,
		description = "Mean and standard deviation of each region by wavelength")
	private boolean table = false;

	@Override
	protected void execute() {
		final SpectrumPlot spectra = new SpectrumPlot(image);
		if (table || GraphicsEnvironment.isHeadless()) TableDisplay.show(spectra.table(), "Spectra of "
			+ image.getTitle());
		if (plot && !GraphicsEnvironment.isHeadless()) spectra.follow();
	}
}
