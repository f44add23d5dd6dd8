package io.github.lynceus.fiji.sample;

import ij.IJ;
import ij.ImagePlus;

import io.github.lynceus.fiji.command.LynceusCommand;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Has nothing to ask and puts out an image and a text. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus Test>Lynceus Output")
public class OutputCommand extends LynceusCommand {

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus image;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus shown;

	@Parameter(type = ItemIO.OUTPUT, label = "Sample Report")
	private String report;

	@Override
	protected void execute() {
		image = IJ.createImage("to show", "16-bit", 8, 8, 1);
		shown = IJ.createImage("already shown", "16-bit", 8, 8, 1);
		shown.show();
		report = "all frames arrived";
	}
}
