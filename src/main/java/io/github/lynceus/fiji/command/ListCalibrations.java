package io.github.lynceus.fiji.command;

import ij.measure.ResultsTable;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.telops.CalibrationCollection;
import java.io.File;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Lists the calibrations stored in the camera. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus List Calibrations...",
	description = "Lists the calibrations stored in the camera", headless = true, iconPath = Icons.SETTINGS)
public class ListCalibrations extends CameraCommand {

	@Parameter(label = "Calibration folder", style = FileWidget.DIRECTORY_STYLE, required = false,
		description = "The folder that came with the camera: it knows lenses and temperatures, the camera does not")
	private File folder;

	@Override
	protected void execute() {
		if (folder != null && !folder.getPath().isEmpty()) camera().calibrationFolder(folder.getPath());
		final ResultsTable table = new ResultsTable();
		table.showRowNumbers(false);
		for (final CalibrationCollection each : camera().calibrations()) {
			table.incrementCounter();
			table.addValue("Number", each.index());
			table.addValue("Name", each.name());
			table.addValue("Lens", each.lens());
			table.addValue("From (°C)", each.temperatureMin());
			table.addValue("To (°C)", each.temperatureMax());
			table.addValue("Type", each.type().toString());
			table.addValue("Blocks", each.blocks());
			table.addValue("Made", each.time().toString());
		}
		TableDisplay.show(table, "Lynceus Calibrations");
	}
}
