package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Lets the camera correct its image for what its pixels differ by (NUC), which takes up to a minute. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Correct Image...",
	description = "Lets the camera correct its image for what its pixels differ by (NUC), which takes up to a "
		+ "minute", headless = true, iconPath = Icons.SETTINGS)
public class CorrectImage extends CameraCommand {

	@Parameter(label = "The camera looks at", choices = { "black_body", "icu" }, persist = false,
		description = "A black body in front of the lens, or the camera's own calibration unit")
	private String mode = "black_body";

	@Parameter(label = "Black body (°C)", persist = false, required = false,
		description = "Its temperature; leave empty for the one that is set already")
	private String temperature = "";

	@Override
	protected void execute() {
		camera().correctImage(mode, LoadCalibration.celsius(temperature));
		report(camera().notices());
	}
}
