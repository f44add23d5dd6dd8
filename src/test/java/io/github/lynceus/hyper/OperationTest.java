package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows 17, 18, 20 and 21. */
class OperationTest {

	private final List<PlaneSlice> asked = new ArrayList<>();

	/** As in the guide of the HV SDK: class id and one band, for which it needs every band; T3's weights. */
	private final class Classifier implements LineOp {

		private final Interleave interleave;
		private final double[][] weights = TestCubes.classWeights();

		private Classifier(final Interleave interleave) {
			this.interleave = interleave;
		}

		@Override
		public Interleave interleave() {
			return interleave;
		}

		@Override
		public CubeHeader output(final CubeHeader input) {
			if (input.shape().bands() != weights[0].length)
				throw new CubeException("The model wants " + weights[0].length + " bands, not " + input.shape().bands() + ".");
			return input.withBands(2).withType(SampleType.FLOAT32);
		}

		@Override
		public Plane apply(final LineMeta meta, final Plane line, final PlaneSlice wanted) {
			assertEquals(interleave, line.interleave());
			asked.add(wanted);
			final Plane both = Plane.create(SampleType.FLOAT32, Interleave.BIL, 2, line.samples());
			for (int s = 0; s < line.samples(); s++) {
				int best = 0;
				for (int k = 1; k < weights.length; k++) if (score(line, s, k) > score(line, s, best)) best = k;
				both.set(0, s, best);
				both.set(1, s, line.value(5, s));
			}
			return both.slice(wanted.withSamples(Selection.all(line.samples())));
		}

		private double score(final Plane line, final int sample, final int k) {
			return Scene.dot(line.bands(), b -> line.value(b, sample), weights[k]);
		}
	}

	@ParameterizedTest
	@EnumSource(value = Interleave.class, names = { "BIL", "BIP" })
	void classesOfEveryPixelAreFound(final Interleave interleave) {
		final Scene scene = TestCubes.classes();
		final Cube calibrated = scene.raw().reflectance(scene.white(), scene.dark(), true);
		final Cube classified = calibrated.operation(new Classifier(interleave));
		assertEquals(CubeShape.of(12, 32, 2), classified.shape());
		final double[][][] values = Cubes.values(classified);
		for (int l = 0; l < 12; l++) {
			for (int s = 0; s < 32; s++) {
				assertEquals(TestCubes.classAt(l, s), values[l][s][0], "line " + l + " sample " + s);
				assertEquals(scene.reflectance(l, s, 5), values[l][s][1], scene.bound(s, 5) + 1e-6);
			}
		}
	}

	@Test
	void anOperationIsAskedForWhatIsWantedAndAsksForWhatItNeeds() {
		final Scene scene = TestCubes.classes();
		final ScriptedSource camera = TestCubes.camera(scene.raw());
		final Cube labels = camera.cube().reflectance(scene.white(), scene.dark(), true)
			.operation(new Classifier(Interleave.BIL)).lines(2, 5).samples(4, 20, 3).band(0);
		final double[][][] values = Cubes.values(labels);
		assertEquals(3, asked.size());
		assertEquals(new PlaneSlice(Selection.one(0), Selection.range(4, 20, 3)), asked.get(0));
		assertEquals(3 * 16 * 6, camera.values.get(), "three lines of all bands of six samples");
		assertEquals(TestCubes.classAt(3, 7), values[1][1][0]);
	}

	@Test
	void bandsSelectedBeforeAnOperationAreAllThatIsRead() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.classes().raw());
		camera.cube().selectBands(3, 7).dividedBy(2).snv().resolve();
		assertEquals(12 * 2 * 32, camera.values.get());
	}

	@Test
	void modelsForOtherBandsAreRefusedBeforeTheFirstLine() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.classes().raw());
		assertEquals("The model wants 16 bands, not 3.", assertThrows(CubeException.class,
			() -> camera.cube().bands(0, 3).operation(new Classifier(Interleave.BIL))).getMessage());
		assertEquals(0, camera.opened.get());
	}

	@Test
	void operationsMayBeEvaluatedAgain() {
		final Scene scene = TestCubes.classes();
		final Cube classified = scene.exact().operation(new Classifier(Interleave.BIL));
		final double[][][] first = Cubes.values(classified);
		final double[][][] second = Cubes.values(classified);
		assertEquals(24, asked.size());
		assertArrayEquals(first, second);
	}

	@Test
	void whatAnOperationGivesHasToFit() {
		final Cube cube = TestCubes.index(SampleType.FLOAT32, Interleave.BIL);
		final Cube wrong = cube.ufunc((meta, plane) -> meta.seq() < 2 ? plane : Plane.create(SampleType.FLOAT32,
			Interleave.BIL, 1, 1));
		final CubeException exc = assertThrows(CubeException.class, wrong::resolve);
		assertTrue(exc.getMessage().contains("line 2 gave 1 bands x 1 samples"), exc.getMessage());
		final Cube failing = cube.ufunc((meta, plane) -> {
			if (meta.seq() == 3) throw new IllegalStateException("no more");
			return plane;
		});
		final CaptureException ended = assertThrows(CaptureException.class, failing::resolve);
		assertEquals(3, ended.captured().shape().lineCount());
		assertThrows(CubeException.class, () -> cube.ufunc((meta, plane) -> null));
		assertThrows(CubeException.class, () -> cube.ufunc((meta, plane) -> plane.slice(null)));
	}

	// -- ufunc --

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void functionsMayChangeTheSizeOfALine(final Interleave interleave) {
		final Cube cube = TestCubes.index(SampleType.UINT16, interleave);
		// mean(axis=1, keepdims=True) of a line, as the guide has it.
		final Cube means = cube.ufunc((meta, plane) -> {
			final boolean bip = plane.interleave() == Interleave.BIP;
			final Plane mean = Plane.create(SampleType.FLOAT64, plane.interleave(), bip ? 1 : plane.bands(), bip ? plane
				.samples() : 1);
			for (int row = 0; row < plane.rows(); row++) {
				double sum = 0;
				for (int column = 0; column < plane.columns(); column++)
					sum += bip ? plane.value(column, row) : plane.value(row, column);
				mean.set(bip ? 0 : row, bip ? row : 0, sum / plane.columns());
			}
			return mean;
		});
		final boolean bip = interleave == Interleave.BIP;
		assertEquals(bip ? CubeShape.of(5, 11, 1) : CubeShape.of(5, 1, 13), means.shape());
		assertEquals(SampleType.FLOAT64, means.type());
		final double[][][] values = Cubes.values(means);
		double sum = 0;
		for (int i = 0; i < (bip ? 13 : 11); i++)
			sum += TestCubes.indexValue(SampleType.UINT16, 3, bip ? 4 : i,
				bip ? i : 4);
		assertEquals(sum / (bip ? 13 : 11), bip ? values[3][4][0] : values[3][0][4], 1e-9);
	}

	@Test
	void functionsGetWholeLinesAndMayWorkInPlace() {
		final Cube cube = TestCubes.index(SampleType.FLOAT32, Interleave.BIL);
		final Cube odd = cube.ufunc((meta, plane) -> {
			assertEquals(13, plane.bands());
			final float[] values = plane.floats();
			assertSame(plane.array(), values);
			for (int i = 0; i < values.length; i++) values[i] = -values[i] - meta.seq();
			return plane;
		});
		assertEquals(-TestCubes.indexValue(SampleType.FLOAT32, 2, 3, 4) - 2, Cubes.values(odd.line(2).band(4))[0][3][0]);
		assertEquals(TestCubes.indexValue(SampleType.FLOAT32, 2, 3, 4), Cubes.values(cube)[2][3][4]);
	}

	@Test
	void functionsNeverSeeDroppedLines() {
		final Cube cube = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).dropping(0, 3).cube().ufunc((meta,
			plane) -> {
			assertTrue(!meta.dropped() && meta.seq() != 3);
			return plane;
		});
		final double[][][] values = Cubes.values(cube);
		assertNull(values[0]);
		assertNull(values[3]);
		assertEquals(642, values[6][4][2]);
	}
}
