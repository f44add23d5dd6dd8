package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Sets what starts, marks or lets through images. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Trigger...",
	description = "Sets what starts, marks or lets through images", headless = true, iconPath = Icons.SETTINGS)
public class TriggerSetup extends CameraCommand {

	@Parameter(label = "Trigger", choices = { "acquisition_start", "flagging", "gating" }, persist = false,
		description = "starts images; marks them in their headers; lets them through")
	private String selector = "acquisition_start";

	@Parameter(label = "Source", choices = { "off", "external", "software" }, persist = false, description = "What it listens to")
	private String source = "off";

	@Parameter(label = "Activation", choices = { "rising", "falling", "any", "level_high", "level_low" }, persist = false,
		description = "Which edge or level of the signal")
	private String activation = "rising";

	@Override
	protected void execute() {
		report(List.of(camera().trigger(selector, source, activation)));
		report(camera().notices());
	}
}
