package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.Icons;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Connects to a camera by its address. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Connect...",
	description = "Connects to a camera by its address", headless = true,
	initializer = "suggest", iconPath = Icons.CAMERA)
public class Connect extends LynceusCommand {

	@Parameter
	private CameraService cameras;

	@Parameter(label = "Address", persist = false, description = "IPv4 address; Lynceus Discover lists them")
	private String address = "";

	@Override
	protected void execute() {
		cameras.connect(address);
	}

	/** Proposes the camera that is simulated here, so that a first try needs no address. */
	protected void suggest() {
		final List<String> simulated = cameras.simulated();
		if (address.isEmpty() && !simulated.isEmpty()) address = simulated.get(0);
	}
}
