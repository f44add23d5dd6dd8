package io.github.lynceus.fiji.hyper;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.fiji.ImageJProgress;
import io.github.lynceus.hyper.CaptureCount;
import io.github.lynceus.hyper.CaptureException;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.RandomLineSource;
import io.github.lynceus.hyper.camera.ExampleEnvironment;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.camera.SimulatedCamera;
import io.github.lynceus.hyper.demo.DemoFiles;
import io.github.lynceus.hyper.file.CubeFiles;
import io.github.lynceus.hyper.model.Model;
import io.github.lynceus.hyper.model.Predictions;
import io.github.lynceus.hyper.pipe.Calibration;
import io.github.lynceus.hyper.pipe.LineCameras;
import io.github.lynceus.hyper.pipe.LineSettings;
import io.github.lynceus.hyper.scan.Scanner;
import io.github.lynceus.hyper.scan.SimulatedStage;
import io.github.lynceus.hyper.scan.StageDriver;
import io.github.lynceus.hyper.scan.TextStage;
import io.github.lynceus.hyper.scan.TextStageSettings;
import io.github.lynceus.img.CubeImage;
import io.github.lynceus.img.preview.PreviewColours;
import io.github.lynceus.img.preview.PreviewLegend;
import io.github.lynceus.img.preview.RollingPreview;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.Service;

/** The service over {@code hyper}, with ImageJ's progress bar and Esc key. */
@Plugin(type = Service.class)
public class DefaultHyperService extends AbstractService implements HyperService {

	/** mm; a simulated stage is as long as anybody wants. */
	private static final double TRAVEL = 10_000;

	// -- Where lines come from --

	@Override
	public ExampleEnvironment environment() {
		return ExampleEnvironment.ofProcess();
	}

	@Override
	public Cube open(final String path) {
		return CubeFiles.open(Path.of(path), IJ::log);
	}

	@Override
	public HsiCamera camera(final String source) {
		final ExampleEnvironment said = environment();
		final String from = source == null || source.isBlank()
			? said.cameraIp().orElse(said.testCube().map(Path::toString).orElse("")) : source.strip();
		final boolean address = from.matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
		final HsiCamera camera = ImageJProgress.during(progress -> LineCameras.open(address ? from : "",
			address || from.isEmpty() ? null : Path.of(from), null, progress));
		try {
			said.configure(camera);
			return camera;
		}
		catch (final RuntimeException exc) {
			camera.close();
			throw exc;
		}
	}

	@Override
	public SimulatedCamera simulated(final Cube cube) {
		return new SimulatedCamera(cube);
	}

	@Override
	public Scanner scanner(final HsiCamera camera, final String stage) {
		final StageDriver driver = stage == null || stage.isBlank() ? new SimulatedStage(TRAVEL)
			: TextStage.open(TextStageSettings.read(Path.of(stage)));
		return new Scanner(camera, driver);
	}

	@Override
	public Cube line(final short[] values, final int samples) {
		return oneLine(values, values.length, samples);
	}

	@Override
	public Cube line(final float[] values, final int samples) {
		return oneLine(values, values.length, samples);
	}

	private static Cube oneLine(final Object values, final int length, final int samples) {
		if (samples < 1 || length == 0 || length % samples != 0) throw new CubeException("A line of " + length
			+ " values does not have " + samples + " samples in each band: give one row of samples for each band.");
		return Cube.of(values, CubeShape.of(1, samples, length / samples), Interleave.BIL, CubeMetadata.NONE);
	}

	@Override
	public Cube cube(final ImagePlus image) {
		return CubeImage.cube(image);
	}

	@Override
	public DemoFiles demo(final String folder) {
		return ImageJProgress.during(progress -> DemoFiles.write(Path.of(folder), progress));
	}

	// -- What is done with them --

	@Override
	public Cube reflectance(final Cube cube, final String white, final String dark, final boolean clip) {
		return new Calibration(Path.of(white), Path.of(dark), null, clip, false).apply(cube, LineSettings.NONE);
	}

	@Override
	public Model model(final String path) {
		return Predictions.open(Path.of(path));
	}

	@Override
	public Cube predict(final Cube cube, final Model model) {
		return cube.operation(Predictions.of(model));
	}

	@Override
	public Cube compact(final Cube cube, final Model classifier, final int visualBand) {
		return cube.operation(Predictions.compact(classifier, visualBand));
	}

	// -- Acquisitions --

	@Override
	public Cube resolve(final Cube cube) {
		try {
			return ImageJProgress.during(cube::resolve);
		}
		catch (final CaptureException ended) {
			if (!ended.isCancelled() || ended.captured() == null) throw ended;
			IJ.log(ended.getMessage());
			return ended.captured();
		}
	}

	@Override
	public ImagePlus image(final Cube cube, final String title) {
		try {
			final Cube all = resolve(cube);
			tellDropped(all);
			return ImageJProgress.during(progress -> CubeImage.of(all, title, progress));
		}
		catch (final CaptureException failed) {
			// What was captured is not lost with the rest.
			if (failed.captured() != null) {
				ImageJProgress.during(progress -> CubeImage.of(failed.captured(), title + " (incomplete)",
					progress)).show();
			}
			throw failed;
		}
	}

	private static void tellDropped(final Cube all) {
		final RandomLineSource lines = (RandomLineSource) all.source();
		final long count = LongStream.range(0, all.shape().lineCount()).filter(line -> lines.meta(line).dropped()).count();
		if (count > 0) IJ.log(count + " of " + all.shape().lineCount() + " lines were dropped; they are left empty.");
	}

	@Override
	public CaptureCount write(final Cube cube, final String path) {
		try {
			return ImageJProgress.during(progress -> CubeFiles.write(cube, Path.of(path), progress));
		}
		catch (final CaptureException ended) {
			if (!ended.isCancelled()) throw ended;
			IJ.log(ended.getMessage());
			return ended.count();
		}
	}

	@Override
	public RollingPreview rolling(final Cube cube, final int rows, final double min, final double max) {
		return new RollingPreview(rows, PreviewColours.of(cube.header(), min, max));
	}

	@Override
	public CaptureCount preview(final Cube cube, final RollingPreview rolling, final String path) {
		return PreviewRun.run(cube, rolling, path == null || path.isBlank() ? null : CubeFiles.writer(Path.of(path)));
	}

	@Override
	public ImagePlus picture(final RollingPreview rolling) {
		return new ImagePlus("Preview", new PreviewLegend(rolling).withLegend());
	}
}
