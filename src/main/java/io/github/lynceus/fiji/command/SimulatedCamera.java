package io.github.lynceus.fiji.command;

import io.github.lynceus.check.SystemKind;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Starts a simulated thermal camera in this program and connects to it. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Simulated Camera...",
	description = "Starts a simulated thermal camera in this program and connects to it", headless = true, iconPath = Icons.CAMERA)
public class SimulatedCamera extends LynceusCommand {

	@Parameter
	private CameraService cameras;

	@Parameter(label = "Address", persist = false, description = "A loopback address of this computer")
	private String address = SystemKind.here() == SystemKind.MACOS ? "127.0.0.1" : "127.0.0.2";

	@Parameter(label = "Start warm", persist = false, description = "The camera has to cool down before it is ready")
	private boolean cooldown = false;

	@Parameter(label = "Connect to it", persist = false, description = "Otherwise Lynceus Connect does it later")
	private boolean connect = true;

	@Override
	protected void execute() {
		cameras.simulate(address, cooldown);
		if (connect) cameras.connect(address);
	}
}
