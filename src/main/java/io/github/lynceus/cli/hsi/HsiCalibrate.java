package io.github.lynceus.cli.hsi;

import io.github.lynceus.hyper.file.CubeFiles;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.pipe.Calibration;
import io.github.lynceus.hyper.pipe.LineSettings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Turns counts into reflectance or absorbance. */
@Command(name = "calibrate", mixinStandardHelpOptions = true,
	description = "Turns counts into reflectance, or absorbance.")
final class HsiCalibrate implements Callable<Integer> {

	@Option(names = "--cube", required = true, paramLabel = "FILE", description = "Raw cube.")
	private Path cube;

	@Option(names = "--white", paramLabel = "FILE", description = "White reference; else the one beside the cube.")
	private Path white;

	@Option(names = "--dark", paramLabel = "FILE", description = "Dark reference; else the one beside the cube.")
	private Path dark;

	@Option(names = "--curve", paramLabel = "FILE", description = "Table of what the white reference reflects.")
	private Path curve;

	@Option(names = "--clip", description = "Into 0 to 1.")
	private boolean clip;

	@Option(names = "--absorbance", description = "Go on to absorbance.")
	private boolean absorbance;

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE",
		description = "Ends in .hdr, .pam or .tif.")
	private Path output;

	@Override
	public Integer call() {
		final Calibration calibration = Calibration.of(white, dark, cube).orElseThrow(() -> new CubeException(
			"No references lie beside " + cube + ": give --white and --dark."));
		return CubeJob.run(calibration.withCurve(curve).withClip(clip).withAbsorbance(absorbance)
			.apply(CubeFiles.open(cube, System.err::println), LineSettings.NONE), output, null);
	}
}
