package io.github.lynceus.fiji.command.hyper;

import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.ImageJProgress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.camera.HsiCamera;
import java.io.File;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Captures a cube to memory or to a file, in one acquisition. Esc keeps what has come. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus HSI Capture...",
	description = "Captures a cube to memory or to a file, in one acquisition. Esc keeps what has come", headless = true,
	iconPath = Icons.SPECTRUM)
public class HsiCapture extends SourceCommand {

	@Parameter(label = "Dark reference (shutter closed)", required = false, persist = false,
		description = "Closes the camera's shutter for these lines, 100 if no number is given, and opens it again")
	private boolean dark;

	@Parameter(label = "File (empty = memory)", style = FileWidget.SAVE_STYLE, required = false, persist = false,
		description = "Ending in .hdr for ENVI, .pam or .tif")
	private File output;

	@Parameter(type = ItemIO.OUTPUT, description = "The cube as a stack of bands with their wavelengths")
	private ImagePlus image;

	@Override
	protected void execute() {
		try (HsiCamera camera = camera()) {
			final Cube cube = dark ? ImageJProgress.during(progress -> camera.captureDark(darkLines(), progress))
				: bounded(camera.cube());
			if (path(output) == null) image = hyper().image(cube, (dark ? "Dark reference of " : "Cube of ") + camera.name());
			else report(List.of("Captured to " + path(output) + ": " + hyper().write(cube, text(output)) + "."));
		}
	}
}
