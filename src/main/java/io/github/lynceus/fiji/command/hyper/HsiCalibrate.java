package io.github.lynceus.fiji.command.hyper;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.pipe.Calibration;
import io.github.lynceus.hyper.pipe.LineSettings;
import java.io.File;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Turns raw counts into reflectance, or absorbance. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus HSI Calibrate...",
	description = "Turns raw counts into reflectance, or absorbance", headless = true, iconPath = Icons.SPECTRUM)
public class HsiCalibrate extends CubeCommand {

	@Parameter(label = "White reference", required = false, persist = false,
		description = "Empty for the one beside the cube, x_White.hdr or WHITEREF_x.hdr")
	private File white_ref = saidFile(environment -> environment.whiteRef());

	@Parameter(label = "Dark reference", required = false, persist = false,
		description = "Empty for the one beside the cube, x_Dark.hdr or DARKREF_x.hdr")
	private File dark_ref = saidFile(environment -> environment.darkRef());

	@Parameter(label = "Reference curve", required = false, persist = false,
		description = "Table of wavelength and what the white reference reflects of it; empty for everything")
	private File curve;

	@Parameter(label = "Clip to 0 to 1", persist = false,
		description = "What is brighter than the white reference becomes 1, what is darker than the dark one 0")
	private boolean clip = true;

	@Parameter(label = "Absorbance", persist = false, description = "Instead of reflectance; -log10 of it")
	private boolean absorbance = false;

	@Override
	Cube result(final Cube raw) {
		return Calibration.of(path(white_ref), path(dark_ref), cubeFile())
			.orElseThrow(() -> new CubeException("Choose a white and a dark reference: none lie beside the cube."))
			.withCurve(path(curve)).withClip(clip).withAbsorbance(absorbance).apply(raw, LineSettings.NONE);
	}

	@Override
	String title() {
		return absorbance ? "Absorbance" : "Reflectance";
	}
}
