package io.github.lynceus.fiji.search;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.command.LiveView;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** For who wants to see something. */
@Plugin(type = Command.class, label = "Live video stream of a thermal, infrared or any GigE camera (Lynceus Live View)",
	description = "Shows the connected camera live, in °C where it is a thermal one", iconPath = Icons.LIVE)
public class WatchThermalCamera extends SearchEntry {

	public WatchThermalCamera() {
		super(LiveView.class);
	}
}
