package io.github.lynceus.fiji.search;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.command.Connect;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** For who looks for a thermal camera. */
@Plugin(type = Command.class, label = "Connect to a thermal or infrared camera (Lynceus Connect)",
	description = "Takes control of a thermal camera, such as a Telops one, by its address", iconPath = Icons.CAMERA)
public class OpenThermalCamera extends SearchEntry {

	public OpenThermalCamera() {
		super(Connect.class);
	}
}
