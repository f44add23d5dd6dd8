package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.img.RegionMeasure;
import java.util.ArrayList;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Plots the regions of the ROI Manager, or the selection, of the live view in front against time. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Stream>Lynceus Live Plot...",
	description = "Plots the regions of the ROI Manager, or the selection, of the live view in front against time", iconPath = Icons.LIVE)
public class LivePlot extends LiveCommand {

	@Parameter(label = "Mean", persist = false, description = "A curve of each region's mean")
	private boolean mean = true;

	@Parameter(label = "Maximum", persist = false, description = "A curve of each region's maximum")
	private boolean max = false;

	@Parameter(label = "Minimum", persist = false, description = "A curve of each region's minimum")
	private boolean min = false;

	@Override
	protected void execute() {
		final List<RegionMeasure> measures = new ArrayList<>();
		if (mean) measures.add(RegionMeasure.MEAN);
		if (max) measures.add(RegionMeasure.MAX);
		if (min) measures.add(RegionMeasure.MIN);
		live().plot(measures.toArray(RegionMeasure[]::new));
	}
}
