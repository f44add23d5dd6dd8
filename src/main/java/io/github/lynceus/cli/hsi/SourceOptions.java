package io.github.lynceus.cli.hsi;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.camera.ExampleEnvironment;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.pipe.Calibration;
import io.github.lynceus.hyper.pipe.LineCameras;
import io.github.lynceus.hyper.pipe.LineSettings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where lines come from and how the camera is set; what is not said comes from the environment. */
final class SourceOptions {

	@Option(names = "--camera", paramLabel = "ADDRESS", description = "IPv4 address of a GigE Vision line camera.")
	private String camera;

	@Option(names = "--cube", paramLabel = "FILE",
		description = "Cube that plays camera: ENVI header, PAM or TIFF stack.")
	private Path cube;

	@Option(names = "--wavelengths", paramLabel = "FILE",
		description = "Where the camera's bands lie: a header or a table.")
	private Path wavelengths;

	@Option(names = "--lines", defaultValue = "0", paramLabel = "N", description = "Lines to take; all if not given.")
	private long lines;

	@Option(names = "--exposure", defaultValue = "0", paramLabel = "US", description = "Exposure time in µs.")
	private double exposure;

	@Option(names = "--rate", defaultValue = "0", paramLabel = "HZ", description = "Lines a second.")
	private double rate;

	@Option(names = "--crop", paramLabel = "A:B", description = "Samples from A to before B.")
	private String crop;

	@Option(names = "--bands", paramLabel = "A:B;C:D", description = "Bands to take.")
	private String bands;

	@Option(names = "--white", paramLabel = "FILE", description = "White reference, to calibrate with.")
	private Path white;

	@Option(names = "--dark", paramLabel = "FILE", description = "Dark reference, to calibrate with.")
	private Path dark;

	@Option(names = "--absorbance", description = "Go on to absorbance.")
	private boolean absorbance;

	private final ExampleEnvironment said = ExampleEnvironment.ofProcess();

	/** Opens the camera or what plays it, set as wanted. Close it. */
	HsiCamera open(final Progress progress) {
		final HsiCamera opened = LineCameras.open(camera != null || cube != null ? camera
			: said.cameraIp().orElse(null),
			cubeFile(), wavelengths, progress);
		try {
			said.configure(opened);
			settings().apply(opened);
			return opened;
		}
		catch (final RuntimeException exc) {
			opened.close();
			throw exc;
		}
	}

	private Path cubeFile() {
		return cube != null ? cube : said.testCube().orElse(null);
	}

	private LineSettings settings() {
		return LineSettings.of(exposure, rate, crop, bands);
	}

	/** The lines wanted, raw. */
	Cube raw(final HsiCamera opened) {
		return lines > 0 ? opened.cube().lines(0, lines) : opened.cube();
	}

	/** The lines wanted, or as many as a reference has, with the shutter closed. */
	Cube dark(final HsiCamera opened, final Progress progress) {
		return opened.captureDark(lines > 0 ? Math.toIntExact(lines) : HsiCamera.REFERENCE_LINES, progress);
	}

	/** The lines wanted, calibrated if there are references. */
	Cube calibrated(final HsiCamera opened) {
		final Optional<Calibration> calibration = Calibration.of(white != null ? white : said.whiteRef().orElse(null),
			dark != null ? dark : said.darkRef().orElse(null), null);
		final Cube raw = raw(opened);
		return calibration.map(each -> each.withAbsorbance(absorbance).apply(raw, settings()))
			.orElseGet(() -> absorbance ? raw.absorbance() : raw);
	}
}
