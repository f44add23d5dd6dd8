package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The steps of a recording one at a time: for a moment of interest that a macro or a person decides on. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Memory>Lynceus Manual Recording...",
	description = "The steps of a recording one at a time: for a moment of interest that a macro or a person "
		+ "decides on", headless = true, iconPath = Icons.MEMORY)
public class ManualRecording extends CameraCommand {

	@Parameter(label = "Step", choices = { "arm", "mark", "wait", "stop" }, persist = false,
		description = "arm and start; mark the moment of interest; wait for the end; stop early")
	private String step = "arm";

	@Parameter(label = "Wait at most (s)", min = "0", persist = false,
		description = "For the end of the recording; then the command fails, and the recording goes on")
	private double patience = 30;

	@Override
	protected void execute() {
		switch (step) {
			case "mark" -> camera().fireMoi();
			case "wait" -> camera().waitForRecording(patience);
			case "stop" -> camera().stopRecording();
			default -> camera().arm();
		}
	}
}
