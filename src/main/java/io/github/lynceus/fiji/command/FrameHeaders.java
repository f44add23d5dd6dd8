package io.github.lynceus.fiji.command;

import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.img.HeaderTable;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows what the camera wrote above each image, one row per slice. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Results>Lynceus Frame Headers...",
	description = "Shows what the camera wrote above each image, one row per slice", headless = true, iconPath = Icons.RESULTS)
public class FrameHeaders extends LynceusCommand {

	@Parameter(label = "Image", description = "One that came from a camera with headers: its slice labels hold them")
	private ImagePlus image;

	@Parameter(label = "Columns", choices = { "common", "all" }, persist = false,
		description = "Each header has 91 fields; most people need some twenty of them")
	private String columns = "common";

	@Override
	protected void execute() {
		TableDisplay.show(HeaderTable.of(image, columns.equals("all")), HeaderTable.TITLE);
	}
}
