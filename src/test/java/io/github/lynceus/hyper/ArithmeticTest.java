package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Row 13: numbers, cubes, broadcasting, clipping. */
class ArithmeticTest {

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void chainsOfNumbersAreWorkedOutInTheirOrder(final Interleave interleave) {
		final Cube cube = TestCubes.index(SampleType.UINT8,
			interleave).to(SampleType.FLOAT32).dividedBy(255.0).times(3).plus(
				0.25).minus(1).clip(-0.5, 1.5);
		assertEquals(SampleType.FLOAT32, cube.type());
		final double[][][] values = Cubes.values(cube);
		for (int l = 0; l < 5; l++) {
			for (int s = 0; s < 11; s++) {
				for (int b = 0; b < 13; b++) {
					final float raw = TestCubes.indexValue(SampleType.UINT8, l, s, b);
					assertEquals(Math.min(Math.max(raw / 255f * 3f + 0.25f - 1f, -0.5f), 1.5f), values[l][s][b]);
				}
			}
		}
	}

	@Test
	void nothingWrapsAround() {
		final Cube bytes = Cubes.of(1, 2, 2, SampleType.UINT8, (l, s, b) -> 200.0);
		assertEquals(400, Cubes.values(bytes.plus(bytes))[0][0][0]);
		assertEquals(-55, Cubes.values(bytes.minus(255))[0][0][0]);
		assertEquals(0.5, Cubes.values(bytes.dividedBy(400))[0][0][0]);
	}

	@ParameterizedTest
	@CsvSource({ "UINT8,UINT16,FLOAT32", "FLOAT32,INT16,FLOAT32", "INT32,FLOAT32,FLOAT64", "FLOAT64,UINT8,FLOAT64",
		"UINT64,UINT8,FLOAT64", "UINT32,UINT32,FLOAT64" })
	void resultsHoldWhatBothSidesHold(final SampleType a, final SampleType b, final SampleType result) {
		final Cube left = Cubes.of(1, 1, 1, a, (l, s, i) -> 7.0);
		final Cube right = Cubes.of(1, 1, 1, b, (l, s, i) -> 2.0);
		assertEquals(result, left.times(right).type());
		assertEquals(3.5, Cubes.values(left.dividedBy(right))[0][0][0]);
	}

	/** NumPy: lengths are equal or one of them is 1. */
	@ParameterizedTest
	@CsvSource({ "4x3x2,4x3x2,4x3x2", "4x3x2,1x3x2,4x3x2", "4x3x2,4x1x2,4x3x2", "4x3x2,4x3x1,4x3x2", "4x3x2,1x1x2,4x3x2",
		"4x3x2,1x1x1,4x3x2", "1x3x2,4x3x2,4x3x2", "1x1x2,4x3x1,4x3x2", "1x3x1,1x1x2,1x3x2", "4x1x1,1x3x2,4x3x2" })
	void axesOfLengthOneStandForAll(final String left, final String right, final String result) {
		for (final Interleave interleave : Interleave.values()) {
			final Cube a = cube(left, 1).toInterleave(interleave);
			final Cube b = cube(right, 10000);
			final Cube sum = a.minus(b);
			final int[] size = size(result);
			assertEquals(CubeShape.of(size[0], size[1], size[2]), sum.shape());
			final double[][][] values = Cubes.values(sum);
			assertEquals(size[0], values.length);
			for (int l = 0; l < size[0]; l++) {
				for (int s = 0; s < size[1]; s++) {
					for (int i = 0; i < size[2]; i++)
						assertEquals(at(left, l, s, i) - 10000 * at(right, l, s, i),
							values[l][s][i]);
				}
			}
			final double[][][] part = Cubes.values(sum.line(size[0] - 1).sample(size[1] - 1).band(size[2] - 1));
			assertEquals(values[size[0] - 1][size[1] - 1][size[2] - 1], part[0][0][0]);
		}
	}

	@ParameterizedTest
	@CsvSource({ "4x3x2,3x3x2", "4x3x2,4x2x2", "4x3x2,4x3x3", "4x3x2,2x1x1" })
	void otherLengthsAreRefused(final String left, final String right) {
		assertThrows(CubeException.class, () -> cube(left, 1).plus(cube(right, 1)));
	}

	private static int[] size(final String text) {
		return Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray();
	}

	private static double at(final String shape, final int l, final int s, final int b) {
		final int[] size = size(shape);
		return (size[0] == 1 ? 0 : 100 * l) + (size[1] == 1 ? 0 : 10 * s) + (size[2] == 1 ? 0 : b) + 1;
	}

	private static Cube cube(final String shape, final double factor) {
		final int[] size = size(shape);
		return Cubes.of(size[0], size[1], size[2], SampleType.FLOAT64,
			(l, s, b) -> factor * at(shape, (int) l, s, b));
	}

	@Test
	void endlessCubesFitOneLineAndEachOther() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).endless();
		final Cube live = camera.cube();
		final Cube still = TestCubes.lifetime(Interleave.BIL).line(0);
		assertEquals(0, Cubes.values(live.minus(still).lines(7, 8))[0][3][2]);
		assertEquals(2, Cubes.values(live.dividedBy(live.times(0.5)).lines(8, 9))[0][3][2]);
		assertThrows(CubeException.class, () -> live.minus(TestCubes.lifetime(Interleave.BIL)));
	}

	@Test
	void clippingKeepsNaN() {
		final double[] values = { Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.5 };
		for (final SampleType type : new SampleType[] { SampleType.FLOAT32, SampleType.FLOAT64 }) {
			final double[] clipped = Cubes.values(Cubes.ofSpectrum(3, values).to(type).clip(0, 1))[0][2];
			assertArrayEquals(new double[] { Double.NaN, 0, 1, 0.5 }, clipped);
		}
		assertThrows(CubeException.class, () -> Cubes.ofSpectrum(1, 1).clip(1, 0));
	}

	@Test
	void complexCubesAreTurnedIntoMagnitudesFirst() {
		final Cube complex = Cube.of(new float[] { 3, 4 }, new CubeHeader(CubeShape.of(1, 1, 1), SampleType.COMPLEX64,
			Interleave.BIL, CubeMetadata.NONE));
		assertThrows(CubeException.class, () -> complex.plus(1));
		assertEquals(6, Cubes.values(complex.to(SampleType.FLOAT32).plus(1))[0][0][0]);
	}
}
