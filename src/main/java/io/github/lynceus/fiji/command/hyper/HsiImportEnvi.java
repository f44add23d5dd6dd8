package io.github.lynceus.fiji.command.hyper;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.ImageJProgress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.RandomLineSource;
import io.github.lynceus.hyper.file.CubeFiles;
import io.github.lynceus.img.CubeImage;
import java.io.File;
import java.nio.file.Path;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens a cube as a stack of bands; as a virtual one it may be larger than the memory. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus HSI Import ENVI...",
	description = "Opens a cube as a stack of bands; as a virtual one it may be larger than the memory", headless = true,
	iconPath = Icons.SPECTRUM)
public class HsiImportEnvi extends HsiCommand {

	@Parameter(label = "File", description = "ENVI header or data, PAM, or TIFF stack")
	private File file;

	@Parameter(label = "Virtual", persist = false, description = "Bands are read when they are looked at")
	private boolean virtual = true;

	@Parameter(type = ItemIO.OUTPUT, description = "A stack of bands with their wavelengths")
	private ImagePlus image;

	@Override
	protected void execute() {
		final Path path = path(file);
		final Cube cube = CubeFiles.open(path, IJ::log);
		final String title = path.getFileName().toString().replaceFirst("\\.hdr$", "");
		image = virtual && cube.source() instanceof RandomLineSource source && source.type() == cube.type()
			? CubeImage.virtual(source, title) : ImageJProgress.during(progress -> CubeImage.of(cube, title, progress));
	}
}
