package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.live.LiveState;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Starts, stops, freezes or frees the live view in front. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Stream>Lynceus Live State...",
	description = "Starts, stops, freezes or frees the live view in front", iconPath = Icons.LIVE)
public class LiveStateCommand extends LiveCommand {

	@Parameter(label = "State", choices = { "running", "stopped", "following", "frozen" }, persist = false,
		description = "running and stopped are about the stream, following and frozen about what is shown of it")
	private String state = "running";

	@Override
	protected void execute() {
		LiveState.named(state).apply(live());
	}
}
