package io.github.lynceus.hyper.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.file.CubeFiles;
import io.github.lynceus.hyper.model.Model;
import io.github.lynceus.hyper.model.Predictions;
import io.github.lynceus.hyper.pipe.Calibration;
import io.github.lynceus.hyper.pipe.LineSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo cube from its files: its models have to find what was put into it. */
class DemoFilesTest {

	private static DemoFiles files;
	private static Calibration calibration;

	@BeforeAll
	static void write(@TempDir final Path folder) {
		files = DemoFiles.write(folder, Progress.NONE);
		calibration = Calibration.of(null, null, files.cube()).orElseThrow();
	}

	@Test
	void theReferencesAreFoundByTheirNames() {
		assertEquals(files.white(), calibration.white());
		assertEquals(files.dark(), calibration.dark());
	}

	@Test
	void everyPixelIsClassifiedAsWhatItIs() {
		final Cube reflectance = calibration.apply(CubeFiles.open(files.cube()), LineSettings.NONE);
		final Model model = Predictions.open(files.classifier());
		assertEquals(DemoScene.CLASSES, model.classNames());
		final long[] found = new long[DemoScene.CLASSES.size()];
		int wrong = 0;
		for (final Line line : reflectance.operation(Predictions.of(model)).stream()) {
			for (int sample = 0; sample < line.plane().samples(); sample++) {
				final int truth = DemoScene.classAt(line.meta().seq(), sample);
				found[truth]++;
				if (line.plane().value(0, sample) != truth) wrong++;
			}
		}
		assertEquals(0, wrong);
		for (final long count : found) assertTrue(count > 1000, "each class is there");
	}

	@Test
	void moistureIsFoundOnEverySubstance() {
		final Cube absorbance = calibration.withClip(false).withAbsorbance(true).apply(CubeFiles.open(files.cube()),
			LineSettings.NONE);
		double squares = 0;
		long count = 0;
		for (final Line line : absorbance.operation(Predictions.of(Predictions.open(files.regressor()))).stream()) {
			for (int sample = 0; sample < line.plane().samples(); sample++) {
				final double error = line.plane().value(0, sample) - DemoScene.moistureAt(line.meta().seq(), sample);
				squares += error * error;
				count++;
			}
		}
		// Counts have noise of 1.2 and rounding of 0.3 on a tenth of 2000: 0.003 of absorbance, over 0.03 a percent
		// and the
		// square root of about 4 bands.
		assertTrue(Math.sqrt(squares / count) < 0.1, "RMSE " + Math.sqrt(squares / count));
	}
}
