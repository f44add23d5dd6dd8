package io.github.lynceus.hyper.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.Endmembers;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.Scene;
import io.github.lynceus.hyper.TestCubes;
import io.github.lynceus.hyper.file.CubeFiles;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.line.LineCameraModel;
import io.github.lynceus.simulator.line.LineOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pipeline gives the same bits from a file, from a file that plays camera, and over GVSP from a network that loses
 * packets; and they are right.
 */
class ThreeWaysTest {

	private static final int HOST = 88;
	private static final StreamOptions PATIENT = StreamOptions.builder().packetSize(576).frameTimeout(Duration.ofSeconds(10)).build();

	@TempDir
	private Path folder;

	/** What a pipeline makes of a cube, {@code [line][band * samples + sample]}, whichever way its lines come. */
	private double[][] result(final Cube raw, final UnaryOperator<Cube> pipeline) throws IOException {
		final Path path = folder.resolve("cube.hdr");
		CubeFiles.write(raw, path, Progress.NONE);
		final Cube file = CubeFiles.open(path);
		final long lines = raw.shape().lineCount();
		final Object fromFile = pipeline.apply(file).toArray();
		assertSame(fromFile, pipeline.apply(new SimulatedCamera(file).cube().lines(0, lines)).toArray());
		final String address = Loopback.address(HOST);
		try (SimulatedDevice device = SimulatedDevice.start(LineCameraModel.open(path, new LineOptions()),
			new DeviceOptions().withAddress(address));
			LineCamera camera = LineCamera.open(address,
				new LineCameraOptions().withWavelengths(file.metadata().wavelengths()), Progress.NONE))
		{
			device.setFaults(Faults.NONE.withDrop(0.01).withDropResent(false).withSeed(11));
			camera.setStreamOptions(PATIENT);
			camera.setLineRate(200);
			assertSame(fromFile, pipeline.apply(camera.cube().lines(0, lines)).toArray());
		}
		return lines(pipeline.apply(file).resolve());
	}

	private static void assertSame(final Object expected, final Object actual) {
		if (expected instanceof float[] floats) assertArrayEquals(floats, (float[]) actual);
		else if (expected instanceof byte[] bytes) assertArrayEquals(bytes, (byte[]) actual);
		else assertArrayEquals((short[]) expected, (short[]) actual);
	}

	private static double[][] lines(final Cube cube) {
		final int samples = cube.shape().samples();
		final double[][] values = new double[(int) cube.shape().lineCount()][cube.shape().bands() * samples];
		try (var stream = cube.stream()) {
			for (final double[] line : values) {
				final Plane plane = stream.next().plane();
				for (int b = 0; b < plane.bands(); b++) {
					for (int s = 0; s < samples; s++) line[b * samples + s] = plane.value(b, s);
				}
			}
		}
		return values;
	}

	/** Sums of spectra times weights, one band for each row of weights. */
	private static Cube weighted(final Cube cube, final double[]... weights) {
		return cube.ufunc((meta, plane) -> {
			final Plane out = Plane.create(SampleType.FLOAT32, Interleave.BIL, weights.length, plane.samples());
			for (int s = 0; s < plane.samples(); s++) {
				final int sample = s;
				for (int k = 0; k < weights.length; k++)
					out.set(k, s, Scene.dot(plane.bands(), b -> plane.value(b, sample), weights[k]));
			}
			return out;
		});
	}

	@Test
	void t1EveryValueIsThatOfItsPlace() throws IOException {
		final double[][] values = result(TestCubes.index(SampleType.UINT16, Interleave.BSQ), cube -> cube);
		for (int l = 0; l < 5; l++) {
			for (int b = 0; b < 13; b++) {
				for (int s = 0; s < 11; s++)
					assertEquals(TestCubes.indexValue(SampleType.UINT16, l, s, b), values[l][b * 11 + s]);
			}
		}
	}

	@Test
	void t2ReflectanceIsWithinTheRoundingOfTheCounts() throws IOException {
		final Scene scene = TestCubes.affine();
		final int samples = scene.shape().samples();
		final double[][] values = result(scene.raw(), cube -> cube.reflectance(scene.white(), scene.dark(), false));
		for (int l = 0; l < values.length; l++) {
			for (int i = 0; i < values[l].length; i++) {
				assertEquals(scene.reflectance(l, i % samples, i / samples), values[l][i],
					scene.bound(i % samples, i / samples) + 1e-6);
			}
		}
	}

	@Test
	void t3LabelsAreTheTruth() throws IOException {
		final Scene scene = TestCubes.classes();
		final int samples = scene.shape().samples();
		final double[][] values = result(scene.raw(),
			cube -> largest(weighted(cube.reflectance(scene.white(), scene.dark(), true), TestCubes.classWeights())));
		for (int l = 0; l < values.length; l++) {
			for (int s = 0; s < samples; s++) assertEquals(TestCubes.classAt(l, s), values[l][s], "line " + l + " sample " + s);
		}
	}

	private static Cube largest(final Cube scores) {
		return scores.ufunc((meta, plane) -> {
			final Plane out = Plane.create(SampleType.UINT8, Interleave.BIL, 1, plane.samples());
			for (int s = 0; s < plane.samples(); s++) {
				int best = 0;
				for (int k = 1; k < plane.bands(); k++) best = plane.value(k, s) > plane.value(best, s) ? k : best;
				out.set(0, s, best);
			}
			return out;
		});
	}

	@Test
	void t4SharesOfSubstancesAreFound() throws IOException {
		final Scene scene = TestCubes.mixtures();
		final double[][] inverse = Endmembers.of(3, 24).pseudoInverse();
		final double[][] values = result(scene.raw(), cube -> weighted(cube.reflectance(scene.white(), scene.dark(), false), inverse));
		for (int l = 0; l < values.length; l++) {
			for (int i = 0; i < values[l].length; i++) {
				double bound = 1e-5;
				for (int b = 0; b < 24; b++) bound += Math.abs(inverse[i / 20][b]) * scene.bound(i % 20, b);
				assertEquals(TestCubes.share(l, i / 20), values[l][i], bound);
			}
		}
	}

	@Test
	void t5FatIsFound() throws IOException {
		final Scene scene = TestCubes.fat();
		final double[][] values = result(scene.raw(),
			cube -> weighted(cube.reflectance(scene.white(), scene.dark(), true).absorbance(), TestCubes.fatWeights()));
		double squares = 0;
		for (final double[] line : values) {
			for (int s = 0; s < line.length; s++) squares += Math.pow(line[s] - TestCubes.fatAt(s), 2);
		}
		final double rmse = Math.sqrt(squares / (values.length * values[0].length));
		assertTrue(rmse < 0.02, "RMSE " + rmse + " % fat");
	}
}
