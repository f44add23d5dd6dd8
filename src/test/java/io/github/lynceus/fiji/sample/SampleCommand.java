package io.github.lynceus.fiji.sample;

import ij.IJ;

import io.github.lynceus.fiji.command.LynceusCommand;

import java.io.File;

import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Logs all its inputs. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus Test>Lynceus Sample...")
public class SampleCommand extends LynceusCommand {

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false)
	private final String note = "Values for the camera.";

	@Parameter(label = "Frames", min = "1", max = "1000", persist = false)
	private int frames = 10;

	@Parameter(label = "Frame rate (Hz)", min = "0.1", persist = false)
	private double rate = 30;

	@Parameter(label = "Frame name", persist = false, required = false)
	private String name = "test";

	@Parameter(label = "Mode", choices = { "RT", "IBR", "IBI raw" }, persist = false)
	private String mode = "RT";

	@Parameter(label = "Show the result", persist = false)
	private boolean show = true;

	@Parameter(label = "File", style = "save", persist = false, required = false)
	private File file;

	@Override
	protected void execute() {
		IJ.log("frames=" + frames + " rate=" + rate + " name=" + name + " mode=" + mode + " show=" + show
			+ " file=" + file);
	}
}
