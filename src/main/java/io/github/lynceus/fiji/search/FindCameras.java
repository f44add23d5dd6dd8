package io.github.lynceus.fiji.search;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.command.Discover;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** For who looks for any camera. */
@Plugin(type = Command.class, label = "Find GigE Vision cameras on the network (Lynceus Discover)",
	description = "Lists thermal, hyperspectral and all other GigE Vision cameras that answer", iconPath = Icons.CAMERA)
public class FindCameras extends SearchEntry {

	public FindCameras() {
		super(Discover.class);
	}
}
