package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.DiagnosticsLog;
import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Tabulates temperatures, voltages, currents and counters of the camera, once or several times. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Tools>Lynceus Diagnostics...",
	description = "Tabulates temperatures, voltages, currents and counters of the camera, once or several times", headless = true,
	iconPath = Icons.TOOLS)
public class ShowDiagnostics extends CameraCommand {

	@Parameter(label = "Readings", min = "1", persist = false, description = "Rows of the table")
	private int readings = 1;

	@Parameter(label = "Seconds between them", min = "0", persist = false, description = "From one reading to the next")
	private double interval = 1;

	@Override
	protected void execute() {
		final DiagnosticsLog log = new DiagnosticsLog();
		camera().await((session, progress) -> {
			log.record(camera(), readings, interval, progress);
			return null;
		});
		TableDisplay.show(log.table(), "Lynceus Diagnostics");
	}
}
