package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.Icons;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Connects to a camera by its address, besides those that are connected already, and makes it the current one. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Connect...",
	description = "Connects to a camera by its address, besides those that are connected already, and makes it the current one",
	headless = true,
	initializer = "suggest", iconPath = Icons.CAMERA)
public class Connect extends LynceusCommand {

	@Parameter
	private CameraService cameras;

	@Parameter(label = "Address", persist = false, description = "IPv4 address; Lynceus Discover lists them")
	private String address = "";

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false, label = "Connected")
	private String connected = "";

	@Override
	protected void execute() {
		cameras.connect(address);
	}

	/** Proposes a camera that is simulated here, so that a first try needs no address. */
	protected void suggest() {
		connected = ConnectedText.of(cameras);
		final List<String> simulated = cameras.simulated();
		if (!address.isEmpty() || simulated.isEmpty()) return;
		address = simulated.stream().filter(each -> !cameras.on(each).isConnected()).findFirst().orElse(simulated.get(0));
	}
}
