package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.img.RegionMeasure;
import io.github.lynceus.img.trace.WindowFunction;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Plots what oscillates in the regions of the ROI Manager, or the selection, of the live view in front. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Stream>Lynceus Live Spectrum...",
	description = "Plots what oscillates in the regions of the ROI Manager, or the selection, of the live view in "
		+ "front", iconPath = Icons.LIVE)
public class LiveSpectrum extends LiveCommand {

	@Parameter(label = "Of each region's", choices = { "mean", "max", "min" }, persist = false,
		description = "What of a region is looked at over time")
	private String measure = "mean";

	@Parameter(label = "Window", choices = { "Hann", "flat top", "none" }, persist = false,
		description = "Hann tells close frequencies apart, flat top tells amplitudes, none suits whole periods")
	private String window = "Hann";

	@Override
	protected void execute() {
		live().spectrum(RegionMeasure.named(measure), WindowFunction.named(window));
	}
}
