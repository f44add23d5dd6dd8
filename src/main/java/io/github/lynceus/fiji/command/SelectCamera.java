package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.OneCamera;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes one of several connected cameras the current one, which the other commands are for. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Select Camera...",
	description = "Makes one of several connected cameras the current one, which the other commands are for", headless = true,
	initializer = "suggest", iconPath = Icons.CAMERA)
public class SelectCamera extends LynceusCommand {

	@Parameter
	private CameraService cameras;

	@Parameter(label = "Camera", persist = false, description = "Its address, or enough of its name; or its serial number")
	private String camera = "";

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false, label = "Connected")
	private String connected = "";

	@Override
	protected void execute() {
		cameras.select(camera);
	}

	/** Proposes the camera connected after the current one: with two of them that is the other one. */
	protected void suggest() {
		connected = ConnectedText.of(cameras);
		final List<OneCamera> all = cameras.connected();
		if (!camera.isEmpty() || all.isEmpty()) return;
		camera = all.get((all.indexOf(cameras.current()) + 1) % all.size()).address();
	}
}
