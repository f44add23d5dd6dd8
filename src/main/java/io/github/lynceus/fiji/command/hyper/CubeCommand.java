package io.github.lynceus.fiji.command.hyper;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.img.CubeImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;
import org.scijava.widget.FileWidget;

/** Commands that make a cube of a cube. */
abstract class CubeCommand extends HsiCommand {

	@Parameter(label = "Cube (empty = image in front)", required = false, persist = false,
		description = "ENVI header, PAM or TIFF stack")
	private File test_cube = saidFile(environment -> environment.testCube());

	@Parameter(label = "Save to (empty = memory)", style = FileWidget.SAVE_STYLE, required = false, persist = false,
		description = "Ending in .hdr for ENVI, .pam or .tif")
	private File output;

	@Parameter(type = ItemIO.OUTPUT, description = "The cube as a stack of bands with their wavelengths")
	private ImagePlus image;

	/** What to make of the cube. */
	abstract Cube result(Cube cube);

	/** What the result is called. */
	abstract String title();

	/** File of the cube; null for an image. */
	final Path cubeFile() {
		return path(test_cube);
	}

	@Override
	protected final void execute() {
		final ImagePlus front = WindowManager.getCurrentImage();
		if (cubeFile() == null && front == null)
			throw new CubeException("Choose the file of a cube, or open a cube before.");
		final Cube cube = result(cubeFile() == null ? CubeImage.cube(front) : hyper().open(cubeFile().toString()));
		final String name = cubeFile() == null ? front.getTitle() : cubeFile().getFileName().toString();
		if (path(output) == null) image = hyper().image(cube, title() + " of " + name);
		else report(List.of("Wrote to " + path(output) + ": " + hyper().write(cube, text(output)) + "."));
	}
}
