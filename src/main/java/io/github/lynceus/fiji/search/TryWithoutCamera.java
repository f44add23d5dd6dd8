package io.github.lynceus.fiji.search;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.command.SimulatedCamera;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** For who has no camera yet. */
@Plugin(type = Command.class, label = "Try a thermal camera without hardware (Lynceus Simulated Camera)",
	description = "Starts a simulated thermal camera in this program and connects to it", iconPath = Icons.CAMERA)
public class TryWithoutCamera extends SearchEntry {

	public TryWithoutCamera() {
		super(SimulatedCamera.class);
	}
}
