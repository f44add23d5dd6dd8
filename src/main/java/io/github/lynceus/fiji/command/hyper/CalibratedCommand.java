package io.github.lynceus.fiji.command.hyper;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.pipe.Calibration;
import java.io.File;
import org.scijava.plugin.Parameter;

/** Commands whose lines may be calibrated as they come. */
abstract class CalibratedCommand extends SourceCommand {

	@Parameter(label = "Calibrate", persist = false,
		description = "With the references below, or without any with those beside the cube, x_White.hdr and x_Dark.hdr")
	private boolean calibrate = false;

	@Parameter(label = "White reference", required = false, persist = false, description = "Empty for the one beside the cube")
	private File white_ref = saidFile(environment -> environment.whiteRef());

	@Parameter(label = "Dark reference", required = false, persist = false, description = "Empty for the one beside the cube")
	private File dark_ref = saidFile(environment -> environment.darkRef());

	@Parameter(label = "Absorbance", persist = false, description = "Instead of reflectance; -log10 of it")
	private boolean absorbance = false;

	/** Whether lines are calibrated. */
	final boolean isCalibrated() {
		return calibrate || white_ref != null || dark_ref != null;
	}

	/** Whether lines are absorbances. */
	final boolean isAbsorbance() {
		return absorbance;
	}

	/** The camera's lines, calibrated if that was asked for; no more than were asked for. */
	final Cube lines(final HsiCamera camera) {
		final Cube raw = bounded(camera.cube());
		if (!isCalibrated()) return absorbance ? raw.absorbance() : raw;
		return Calibration.of(path(white_ref), path(dark_ref), cubeFile())
			.orElseThrow(() -> new CubeException("Choose a white and a dark reference: none lie beside the cube."))
			.withAbsorbance(absorbance).apply(raw, settings());
	}
}
