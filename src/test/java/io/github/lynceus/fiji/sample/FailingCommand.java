package io.github.lynceus.fiji.sample;

import io.github.lynceus.fiji.command.LynceusCommand;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Fails, expectedly or by a defect. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus Test>Lynceus Failing...")
public class FailingCommand extends LynceusCommand {

	@Parameter(label = "Defect", persist = false)
	private boolean defect;

	@Override
	protected void execute() {
		if (defect) {
			throw new NullPointerException("no camera");
		}
		throw new IllegalStateException("The camera 127.0.0.2 is not connected; connect it first.");
	}
}
