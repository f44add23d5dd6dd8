package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Erases sequences from the camera's memory. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Memory>Lynceus Clear Memory...",
	description = "Erases sequences from the camera's memory", headless = true, iconPath = Icons.MEMORY)
public class ClearMemory extends CameraCommand {

	@Parameter(label = "Sequences", persist = false, description = "all, or numbers from 0 separated by commas")
	private String sequences = "all";

	@Parameter(label = "Join free memory", persist = false,
		description = "What was cleared between other sequences is free only then; the sequences are numbered anew")
	private boolean defragment = true;

	@Override
	protected void execute() {
		camera().clearBuffer(sequences);
		if (defragment && camera().memory().fragmentedBytes() > 0) camera().defragment();
	}
}
