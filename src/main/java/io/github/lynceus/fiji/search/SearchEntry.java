package io.github.lynceus.fiji.search;

import io.github.lynceus.fiji.command.LynceusCommand;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;

/** Runs another command, with its dialog. */
public abstract class SearchEntry extends ContextCommand {

	@Parameter
	private CommandService commands;

	private final Class<? extends LynceusCommand> target;

	SearchEntry(final Class<? extends LynceusCommand> target) {
		this.target = target;
	}

	/** The command that is meant. */
	Class<? extends Command> target() {
		return target;
	}

	@Override
	public void run() {
		commands.run(target, true);
	}
}
