package io.github.lynceus.fiji.command;

import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Divides the camera's memory into sequences. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Memory>Lynceus Configure Buffer...", headless = true)
public class ConfigureBuffer extends CameraCommand {

	@Parameter(label = "Sequences", min = "1", max = "1024", persist = false)
	private int sequences = 1;

	@Parameter(label = "Frames per sequence", min = "2", persist = false)
	private int frames = 1000;

	@Parameter(label = "Frames before the MOI", min = "0", persist = false,
		description = "MOI: moment of interest, the event that marks t = 0")
	private int premoi = 0;

	@Parameter(label = "MOI source", choices = { "software", "external", "start", "none" }, persist = false)
	private String moisource = "software";

	@Parameter(label = "Clear memory first", persist = false)
	private boolean clear = true;

	@Override
	protected void execute() {
		if (clear) cameras.clearBuffer();
		report(List.of(cameras.configureBuffer(sequences, frames, premoi, moisource)));
	}
}
