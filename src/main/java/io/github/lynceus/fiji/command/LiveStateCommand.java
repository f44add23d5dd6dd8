package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.live.LiveState;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Starts, stops, freezes or frees the live view in front. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Stream>Lynceus Live State...")
public class LiveStateCommand extends LiveCommand {

	@Parameter(label = "State", choices = { "running", "stopped", "following", "frozen" }, persist = false)
	private String state = "running";

	@Override
	protected void execute() {
		LiveState.named(state).apply(live());
	}
}
