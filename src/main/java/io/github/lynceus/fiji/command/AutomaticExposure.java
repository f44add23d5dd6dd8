package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.OneCamera;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Lets the camera choose its integration time by the brightness of its images, or not. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Automatic Exposure...",
	description = "Lets the camera choose its integration time by the brightness of its images, or not", headless = true,
	iconPath = Icons.SETTINGS)
public class AutomaticExposure extends CameraCommand {

	@Parameter(label = "Automatic exposure", choices = { "off", "once", "continuous" }, persist = false,
		description = "Never, until the image is right once, or all the time")
	private String mode;

	@Override
	protected void execute() {
		report(List.of("Automatic exposure: " + camera().autoExposure(mode)));
	}

	@Override
	void read(final OneCamera from) {
		if (mode == null) mode = from.telops().autoExposure().mode().label();
	}
}
