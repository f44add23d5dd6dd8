package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.BufferForecast;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.OneCamera;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Divides the camera's memory into sequences. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Memory>Lynceus Configure Buffer...",
	description = "Divides the camera's memory into sequences", headless = true, iconPath = Icons.MEMORY)
public class ConfigureBuffer extends CameraCommand {

	@Parameter(label = "Sequences", min = "1", max = "1024", persist = false, callback = "foresee",
		description = "How many the next recording makes")
	private int sequences = 1;

	@Parameter(label = "Frames per sequence", min = "2", persist = false, callback = "foresee",
		description = "The camera takes even numbers")
	private int frames = 1000;

	@Parameter(label = "or seconds (0 = by frames)", min = "0", persist = false, callback = "foresee",
		description = "Length of a sequence at the present frame rate, in place of frames")
	private double seconds = 0;

	@Parameter(label = "Frames before the MOI", min = "0", persist = false, callback = "foresee",
		description = "MOI: moment of interest, the event that marks t = 0")
	private int premoi = 0;

	@Parameter(label = "MOI source", choices = { "software", "external", "start", "none" }, persist = false,
		description = "What marks it: the recording itself, the camera's input, the first frame, or nothing")
	private String moisource = "software";

	@Parameter(label = "Clear memory first", persist = false, callback = "foresee",
		description = "Erases what is recorded; otherwise new sequences follow those that are held")
	private boolean clear = true;

	/** What the camera would make of it. */
	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false, label = " ")
	private String forecast = "";

	private BufferForecast memory;

	@Override
	protected void execute() {
		if (clear) camera().clearBuffer();
		report(List.of(camera().configureBuffer(sequences, frames(), premoi, moisource)));
	}

	private int frames() {
		return seconds > 0 ? memory.frames(seconds) : frames;
	}

	@Override
	void read(final OneCamera from) {
		memory = from.bufferForecast();
		foresee();
	}

	/** While the user types: computes, and asks the camera nothing. */
	void foresee() {
		if (memory != null) forecast = memory.sentence(sequences, frames(), premoi, clear);
	}
}
