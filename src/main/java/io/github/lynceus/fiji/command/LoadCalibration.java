package io.github.lynceus.fiji.command;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.Icons;
import java.io.File;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Loads another calibration of the camera: by number, or by lens and temperature. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Load Calibration...",
	description = "Loads another calibration of the camera: by number, or by lens and temperature", headless = true,
	iconPath = Icons.SETTINGS)
public class LoadCalibration extends CameraCommand {

	@Parameter(label = "Number (-1 = by lens and temperature)", min = "-1", persist = false,
		description = "Lynceus List Calibrations tells the numbers")
	private int index = 0;

	@Parameter(label = "Lens", persist = false, required = false, description = "Part of its name; leave empty for any")
	private String lens = "";

	@Parameter(label = "Temperature (°C)", persist = false, required = false, description = "Leave empty for any")
	private String temperature = "";

	@Parameter(label = "Block (-1 = the first)", min = "-1", persist = false, description = "Of the collection, from 0")
	private int block = -1;

	@Parameter(label = "Calibration folder", style = FileWidget.DIRECTORY_STYLE, required = false,
		description = "The folder that came with the camera: it knows lenses and temperatures, the camera does not")
	private File folder;

	@Override
	protected void execute() {
		if (folder != null && !folder.getPath().isEmpty()) camera().calibrationFolder(folder.getPath());
		final String loaded = index >= 0 ? camera().loadCalibration(index) : camera().loadCalibration(lens, celsius(temperature));
		if (block >= 0) camera().loadCalibrationBlock(block);
		report(List.of("Calibration " + loaded));
		report(camera().notices());
	}

	/** Not-a-number for an empty text. */
	static double celsius(final String text) {
		if (text == null || text.isBlank()) return Double.NaN;
		try {
			return Double.parseDouble(text.strip());
		}
		catch (final NumberFormatException e) {
			throw new CameraException("A temperature must be a number in °C, but \"" + text + "\" was given.", e);
		}
	}
}
