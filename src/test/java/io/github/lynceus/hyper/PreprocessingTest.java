package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PreprocessingTest {

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void standardNormalVariatesHaveMeanZeroAndDeviationOne(final Interleave interleave) {
		final Cube cube = TestCubes.affine().raw().toInterleave(interleave).snv();
		assertEquals(interleave, cube.interleave());
		final double[][][] values = Cubes.values(cube);
		for (final double[][] line : values) {
			for (final double[] spectrum : line) {
				final double mean = Arrays.stream(spectrum).average().orElseThrow();
				assertEquals(0, mean, 1e-6);
				assertEquals(1,
					Math.sqrt(Arrays.stream(spectrum).map(v -> (v - mean) * (v - mean)).average().orElseThrow()), 1e-6);
			}
		}
		assertEquals(values[2][3][5], Cubes.values(cube.line(2).sample(3).band(5))[0][0][0]);
	}

	@Test
	void standardNormalVariatesIgnoreGainAndOffset() {
		assertArrayEquals(new double[] { -1.5, -0.5, 0.5, 1.5 }, scaled(Cubes.ofSpectrum(1, 1, 2, 3, 4)), 1e-6);
		assertArrayEquals(new double[] { -1.5, -0.5, 0.5, 1.5 }, scaled(Cubes.ofSpectrum(1, 12, 14, 16, 18)), 1e-6);
		assertTrue(Double.isNaN(Cubes.values(Cubes.ofSpectrum(1, 3, 3, 3).snv())[0][0][1]));
	}

	/** The deviation of 1, 2, 3, 4 is sqrt(1.25). */
	private static double[] scaled(final Cube cube) {
		return Arrays.stream(Cubes.values(cube.snv())[0][0]).map(v -> v * Math.sqrt(1.25)).toArray();
	}

	/** The tables of Savitzky and Golay, Anal. Chem. 36 (1964) 1627: what a single 1 becomes in the bands around it. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "5;2;0;35;-3 12 17 12 -3", "7;2;0;21;-2 3 6 7 6 3 -2",
		"9;2;0;231;-21 14 39 54 59 54 39 14 -21", "7;4;0;231;5 -30 75 131 75 -30 5", "5;2;1;10;-2 -1 0 1 2",
		"5;4;1;12;1 -8 0 8 -1", "5;2;2;7;2 -1 -2 -1 2", "7;3;1;252;22 -67 -58 0 58 67 -22" })
	void weightsAreThePublishedOnes(final int window, final int order, final int derivative, final double norm,
		final String weights)
	{
		final double[] published = Arrays.stream(weights.split(" ")).mapToDouble(Double::parseDouble).toArray();
		final double[] impulse = new double[3 * window];
		impulse[impulse.length / 2] = 1;
		final double[] filtered = Cubes.values(Cubes.ofSpectrum(2, impulse).savitzkyGolay(window, order, derivative))[0][1];
		for (int k = 0; k < window; k++) {
			// The band k places before the impulse sees it at place k of its window.
			assertEquals(published[k] / norm, filtered[impulse.length / 2 + window / 2 - k], 1e-6);
		}
	}

	@ParameterizedTest
	@CsvSource({ "0", "1", "2", "3" })
	void polynomialsAndTheirDerivativesAreExactUpToTheEnds(final int derivative) {
		final int bands = 25;
		final double[] values = new double[bands];
		final double[] expected = new double[bands];
		for (int b = 0; b < bands; b++) {
			final double x = b / 10.0;
			values[b] = 1 - 2 * x + 3 * x * x - x * x * x;
			expected[b] = new double[] { values[b], (-2 + 6 * x - 3 * x * x) / 10, (6 - 6 * x) / 100,
				-6 / 1000.0 }[derivative];
		}
		final Cube cube = Cubes.ofSpectrum(3, values).savitzkyGolay(9, 3, derivative);
		assertArrayEquals(expected, Cubes.values(cube)[0][2], 2e-6);
		assertArrayEquals(new double[] { expected[24], expected[1], expected[12] },
			Cubes.values(cube.selectBands(24, 1, 12))[0][0], 2e-6);
		assertEquals(expected[0], Cubes.values(cube.band(0))[0][0][0], 2e-6);
	}

	@Test
	void filtersThatDoNotFitAreRefused() {
		final Cube cube = TestCubes.index(SampleType.UINT16, Interleave.BIL);
		assertThrows(CubeException.class, () -> cube.savitzkyGolay(4, 2, 0));
		assertThrows(CubeException.class, () -> cube.savitzkyGolay(15, 2, 0));
		assertThrows(CubeException.class, () -> cube.savitzkyGolay(5, 5, 0));
		assertThrows(CubeException.class, () -> cube.savitzkyGolay(5, 2, -1));
	}

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void binsAreMeansOfNeighbours(final Interleave interleave) {
		final Cube cube = TestCubes.index(SampleType.UINT16, interleave);
		final double[][][] all = Cubes.values(cube);
		final double[][][] bands = Cubes.values(cube.binning(3, Axis.BANDS));
		final double[][][] samples = Cubes.values(cube.binning(2, Axis.SAMPLES));
		final double[][][] lines = Cubes.values(cube.binning(2, Axis.LINES));
		assertEquals(4, bands[0][0].length);
		assertEquals(5, samples[0].length);
		assertEquals(2, lines.length);
		assertEquals((all[4][10][9] + all[4][10][10] + all[4][10][11]) / 3, bands[4][10][3], 1e-3);
		assertEquals((all[4][8][9] + all[4][9][9]) / 2, samples[4][4][9], 1e-3);
		assertEquals((all[2][8][9] + all[3][8][9]) / 2, lines[1][8][9], 1e-3);
		assertEquals(bands[4][10][2], Cubes.values(cube.binning(3, Axis.BANDS).line(4).band(2).sample(10))[0][0][0]);
		assertEquals(samples[4][3][7], Cubes.values(cube.binning(2, Axis.SAMPLES).line(4).band(7).sample(3))[0][0][0]);
		assertEquals(lines[1][3][7], Cubes.values(cube.binning(2, Axis.LINES).line(1).band(7).sample(3))[0][0][0]);
	}

	@Test
	void binsOfBandsLieInTheMiddle() {
		final CubeMetadata metadata = CubeMetadata.NONE.withWavelengths(Wavelengths.nanometers(400, 420, 500, 540, 700))
			.withGoodBands(List.of(true, true, true, false, true));
		final CubeMetadata binned = Cubes.ofSpectrum(1, 1, 2, 3, 4, 5).withMetadata(metadata).binning(2,
			Axis.BANDS).metadata();
		assertArrayEquals(new double[] { 410, 520 }, binned.wavelengths().values());
		assertEquals(List.of(true, false), binned.goodBands());
	}

	@Test
	void meansLeaveOneOfAnAxis() {
		final Cube cube = TestCubes.index(SampleType.UINT16, Interleave.BIP).bands(0, 3);
		assertEquals(CubeShape.of(1, 11, 3), cube.mean(Axis.LINES).shape());
		assertEquals(CubeShape.of(5, 1, 3), cube.mean(Axis.SAMPLES).shape());
		assertEquals(CubeShape.of(5, 11, 1), cube.mean(Axis.BANDS).shape());
		// Far below 4096 the values are linear in each index.
		assertEquals(7 * 2 + 17 * 4 + 131, Cubes.values(cube.mean(Axis.LINES))[0][4][1], 1e-4);
		assertEquals(7 * 3 + 17 * 5 + 131, Cubes.values(cube.mean(Axis.SAMPLES))[3][0][1], 1e-4);
		assertEquals(7 * 3 + 17 * 4 + 131, Cubes.values(cube.mean(Axis.BANDS))[3][4][0], 1e-4);
		final Cube endless = TestCubes.camera(cube).endless().cube();
		assertThrows(CubeException.class, () -> endless.mean(Axis.LINES));
	}

	@Test
	void droppedLinesCountForNothingInMeans() {
		final Cube cube = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).dropping(1, 4, 5).cube();
		final double[][][] pairs = Cubes.values(cube.binning(2, Axis.LINES));
		assertEquals(0, pairs[0][0][0]);
		assertEquals(250, pairs[1][0][0]);
		assertNull(pairs[2]);
		assertEquals((0 + 200 + 300 + 600) / 4.0, Cubes.values(cube.mean(Axis.LINES))[0][0][0]);
	}
}
