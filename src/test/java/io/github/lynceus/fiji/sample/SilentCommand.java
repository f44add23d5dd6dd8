package io.github.lynceus.fiji.sample;

import io.github.lynceus.fiji.command.LynceusCommand;

import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Wants no place in the recorder. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus Test>Lynceus Silent...", attrs = @Attr(name = "no-record"))
public class SilentCommand extends LynceusCommand {

	@Parameter(label = "Gain", persist = false)
	private float gain = 0.5f;

	@Override
	protected void execute() {
		// Nothing to do: what counts is what the recorder does not say.
	}
}
