package io.github.lynceus.fiji.command.hyper;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.lynceus.fiji.ImageJProgress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.camera.SimulatedCamera;
import io.github.lynceus.hyper.pipe.LineCameras;
import io.github.lynceus.hyper.pipe.LineSettings;
import io.github.lynceus.img.CubeImage;
import java.io.File;
import java.nio.file.Path;
import org.scijava.plugin.Parameter;
import org.scijava.widget.NumberWidget;

/** Commands whose lines come from a camera, or from a cube that plays camera. */
abstract class SourceCommand extends HsiCommand {

	@Parameter(label = "Camera address", required = false, persist = false,
		description = "IPv4 address of a GigE Vision line camera; empty to let the cube play camera")
	private String camera_ip = said(environment -> environment.cameraIp().orElse(""), "");

	@Parameter(label = "Cube that plays camera", required = false, persist = false,
		description = "ENVI header, PAM or TIFF stack")
	private File test_cube = saidFile(environment -> environment.testCube());

	@Parameter(label = "Wavelengths", required = false, persist = false,
		description = "Header or table of where the camera's bands lie, as cameras do not tell; empty if not known")
	private File wavelengths;

	@Parameter(label = "Lines (0 = all)", min = "0", persist = false,
		description = "All of a cube; a camera without a number goes on until Esc")
	private long lines = 0;

	@Parameter(label = "Exposure (µs, 0 = as it is)", min = "0", persist = false, style = NumberWidget.SPINNER_STYLE,
		description = "Of the camera")
	private double exposure_us = said(environment -> (double) environment.exposureMicros().orElse(0), 0.0);

	@Parameter(label = "Lines per second (0 = as it is)", min = "0", persist = false,
		description = "Of the camera, or of the cube that plays it")
	private double framerate = said(environment -> environment.framerate().orElse(0), 0.0);

	@Parameter(label = "Samples from:to", required = false, persist = false,
		description = "For instance 100:924; empty for all")
	private String horizontal_crop = said(environment -> environment.value("HORIZONTAL_CROP").orElse(""), "");

	@Parameter(label = "Bands from:to;from:to", required = false, persist = false,
		description = "For instance 0:30;100:140; empty for all")
	private String bands = said(environment -> environment.value("BANDS").orElse(""), "");

	/** Opens what was asked for, set as was asked for. Close it. */
	final HsiCamera camera() {
		final HsiCamera camera = !isNamed() ? new SimulatedCamera(frontImage()) : ImageJProgress.during(progress -> LineCameras.open(
			camera_ip,
			cubeFile(), path(wavelengths), progress));
		try {
			settings().apply(camera);
			return camera;
		}
		catch (final RuntimeException exc) {
			camera.close();
			throw exc;
		}
	}

	private boolean isNamed() {
		return camera_ip != null && !camera_ip.isBlank() || cubeFile() != null;
	}

	private static Cube frontImage() {
		final ImagePlus image = WindowManager.getCurrentImage();
		if (image == null) throw new CubeException(
			"Say where the lines come from: the address of a camera, the file of a cube, or open a cube before.");
		return CubeImage.cube(image);
	}

	/** File of the cube that plays camera; null if none. */
	final Path cubeFile() {
		return path(test_cube);
	}

	/** How the camera is set. */
	final LineSettings settings() {
		return LineSettings.of(exposure_us, framerate, horizontal_crop, bands);
	}

	/** The lines that were asked for. */
	final Cube bounded(final Cube cube) {
		return lines == 0 ? cube : cube.lines(0, lines);
	}

	/** The lines that were asked for, or as many as make a good mean. */
	final int darkLines() {
		return lines == 0 ? HsiCamera.REFERENCE_LINES : (int) Math.min(Integer.MAX_VALUE, lines);
	}
}
