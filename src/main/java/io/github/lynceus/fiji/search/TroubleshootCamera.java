package io.github.lynceus.fiji.search;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.command.CheckNetwork;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** For who sees nothing. */
@Plugin(type = Command.class, label = "Camera not found, firewall, lost packets: check the network (Lynceus Check Network)",
	description = "Looks for what goes wrong between a camera and this computer, and says what to do", iconPath = Icons.NETWORK)
public class TroubleshootCamera extends SearchEntry {

	public TroubleshootCamera() {
		super(CheckNetwork.class);
	}
}
