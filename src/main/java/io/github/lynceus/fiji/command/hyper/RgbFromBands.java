package io.github.lynceus.fiji.command.hyper;

import ij.ImagePlus;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.ImageJProgress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Wavelengths;
import io.github.lynceus.img.BandsPicture;
import java.util.List;
import java.util.Locale;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows three bands of a cube as red, green and blue. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus RGB from Bands...",
	description = "Shows three bands of a cube as red, green and blue", headless = true, iconPath = Icons.SPECTRUM)
public class RgbFromBands extends HsiCommand {

	@Parameter(label = "Cube", description = "A stack of bands")
	private ImagePlus image;

	@Parameter(label = "Red (wavelength, -1 = usual)", persist = false,
		description = "Number of the band, from 0, in a cube without wavelengths")
	private double red = -1;

	@Parameter(label = "Green", persist = false, description = "Likewise")
	private double green = -1;

	@Parameter(label = "Blue", persist = false, description = "Likewise")
	private double blue = -1;

	@Parameter(label = "Black is", persist = false, description = "Value that is shown black")
	private double black = 0;

	@Parameter(label = "Full is (0 = by the image)", persist = false, description = "Value that is shown at full brightness")
	private double full = 0;

	@Parameter(type = ItemIO.OUTPUT, description = "Colour image")
	private ImagePlus picture;

	@Override
	protected void execute() {
		final Cube cube = hyper().cube(image);
		final int[] bands = BandsPicture.defaultBands(cube);
		final double[] wanted = { red, green, blue };
		for (int i = 0; i < bands.length; i++) if (wanted[i] >= 0) bands[i] = band(cube, wanted[i]);
		picture = ImageJProgress.during(progress -> BandsPicture.of(cube, bands, black, full, "RGB of "
			+ image.getTitle()));
		final Wavelengths known = cube.metadata().wavelengths();
		if (!known.isEmpty()) report(List.of(String.format(Locale.ROOT, "Red %.1f, green %.1f, blue %.1f %s",
			known.at(bands[0]),
			known.at(bands[1]), known.at(bands[2]), known.unit().symbol()).strip()));
	}

	private static int band(final Cube cube, final double wanted) {
		final Wavelengths known = cube.metadata().wavelengths();
		if (!known.isEmpty()) return known.nearest(wanted, known.unit());
		if (wanted != Math.rint(wanted)) throw new CubeException("The cube has no wavelengths, so " + wanted
			+ " should be the whole number of a band.");
		return (int) wanted;
	}
}
