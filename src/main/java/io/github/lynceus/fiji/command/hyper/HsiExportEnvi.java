package io.github.lynceus.fiji.command.hyper;

import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.ImageJProgress;
import io.github.lynceus.hyper.CaptureCount;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.file.DataLayout;
import io.github.lynceus.hyper.file.EnviFile;
import java.io.File;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Writes an image as an ENVI cube: its slices are the bands, with all that is known of them. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus HSI Export ENVI...",
	description = "Writes an image as an ENVI cube: its slices are the bands, with all that is known of them", headless = true,
	iconPath = Icons.SPECTRUM)
public class HsiExportEnvi extends HsiCommand {

	@Parameter(label = "Image", description = "Its slices are the bands")
	private ImagePlus image;

	@Parameter(label = "File", style = FileWidget.SAVE_STYLE, description = "Ending in .hdr")
	private File file;

	@Parameter(label = "Order", choices = { "BIL", "BIP", "BSQ" }, persist = false, description = "By line, by pixel or by band")
	private String interleave = "BIL";

	@Override
	protected void execute() {
		if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".hdr")) throw new CubeException(
			"An ENVI cube is named by its header, so " + file.getName() + " should end in .hdr.");
		final Cube cube = hyper().cube(image).toInterleave(Interleave.valueOf(interleave));
		final DataLayout layout = new DataLayout(cube.interleave(), ByteOrder.LITTLE_ENDIAN, 0);
		final CaptureCount count = ImageJProgress.during(progress -> cube.write(EnviFile.writer(path(file), layout), progress));
		report(List.of("Wrote to " + path(file) + ": " + count + "."));
	}
}
