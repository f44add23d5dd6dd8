package io.github.lynceus.fiji.command;

import io.github.lynceus.check.SystemKind;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.Icons;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Starts a simulated camera in this program and connects to it. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Simulated Camera...",
	description = "Starts a simulated camera in this program and connects to it", headless = true,
	initializer = "suggest", iconPath = Icons.CAMERA)
public class SimulatedCamera extends LynceusCommand {

	private static final String TELOPS = "telops";
	private static final String PATTERN = "pattern";
	private static final int LAST = 254;

	@Parameter
	private CameraService cameras;

	@Parameter(label = "Address", persist = false, description = "A loopback address of this computer")
	private String address = SystemKind.here() == SystemKind.MACOS ? "127.0.0.1" : "127.0.0.2";

	@Parameter(label = "Camera", choices = { TELOPS, PATTERN }, persist = false,
		description = "telops is a thermal camera with a memory; pattern one of no particular make that sends a test pattern")
	private String kind = TELOPS;

	@Parameter(label = "Start warm", persist = false, description = "The thermal camera has to cool down before it is ready")
	private boolean cooldown = false;

	@Parameter(label = "Connect to it", persist = false, description = "Otherwise Lynceus Connect does it later")
	private boolean connect = true;

	@Override
	protected void execute() {
		if (kind.equals(PATTERN)) cameras.simulatePattern(address);
		else cameras.simulate(address, cooldown);
		if (connect) cameras.connect(address);
	}

	/** Proposes an address that is still free to a person; macros that leave it out mean the same one every time. */
	protected void suggest() {
		if (Caller.of(context()) != Caller.USER) return;
		final List<String> taken = cameras.simulated();
		for (int i = 2; taken.contains(address) && i < LAST; i++) address = "127.0.0." + i;
	}
}
