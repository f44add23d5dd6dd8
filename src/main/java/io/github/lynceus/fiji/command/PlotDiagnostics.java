package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.live.DiagnosticsPlot;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Plots one of the camera's temperatures, voltages or currents over time, until the plot is closed. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Tools>Lynceus Plot Diagnostics...",
	description = "Plots one of the camera's temperatures, voltages or currents over time, until the plot is closed",
	iconPath = Icons.TOOLS)
public class PlotDiagnostics extends CameraCommand {

	@Parameter(label = "Value", persist = false,
		description = "As Lynceus Diagnostics heads its columns, without the unit")
	private String value = "temperature.sensor";

	@Parameter(label = "Seconds between readings", min = "0.1", persist = false, description = "How often the camera is asked")
	private double interval = 1;

	@Override
	protected void execute() {
		DiagnosticsPlot.open(camera(), value.strip(), interval);
	}
}
