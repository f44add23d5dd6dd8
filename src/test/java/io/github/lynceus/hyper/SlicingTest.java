package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows 10 and 12: slices of all axes, known before anything is acquired. */
class SlicingTest {

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void slicesOfSlicesNameTheSamePlaces(final Interleave interleave) {
		for (final SampleType type : new SampleType[] { SampleType.UINT8, SampleType.UINT16, SampleType.COMPLEX64 }) {
			final Cube cube = TestCubes.index(type, interleave).lines(1, 5).samples(1, 11, 2).bands(2, 12, 3).lines(0, 4, 2)
				.samples(1, 4).selectBands(3, 0);
			assertEquals(CubeShape.of(2, 3, 2), cube.shape());
			final Plane[] planes = new Plane[2];
			try (LineStream stream = cube.stream()) {
				for (int l = 0; l < 2; l++) planes[l] = stream.next().plane().copy();
			}
			for (int l = 0; l < 2; l++) {
				for (int s = 0; s < 3; s++) {
					for (int b = 0; b < 2; b++) {
						final int value = TestCubes.indexValue(type, 1 + 2 * l, 1 + 2 * (1 + s), b == 0 ? 11 : 2);
						assertEquals(type.isComplex() ? Math.hypot(value, value + 0.5) : value, planes[l].value(b, s), 1e-3);
					}
				}
			}
		}
	}

	@Test
	void endsBeyondTheCubeAreItsEnd() {
		final Cube cube = TestCubes.index(SampleType.UINT16, Interleave.BIP);
		assertEquals(CubeShape.of(3, 1, 2), cube.lines(2, 99).samples(10, 99).bands(11, 99).shape());
	}

	@Test
	void whatIsNotThereIsRefusedInASentence() {
		final Cube cube = TestCubes.index(SampleType.UINT16, Interleave.BIP);
		assertEquals("There are no lines from 5 to before 9 in a cube of 5 lines x 11 samples x 13 bands.",
			assertThrows(CubeException.class, () -> cube.lines(5, 9)).getMessage());
		assertThrows(CubeException.class, () -> cube.lines(3, 3));
		assertThrows(CubeException.class, () -> cube.lines(-1, 3));
		assertThrows(CubeException.class, () -> cube.samples(0, 5, 0));
		assertThrows(CubeException.class, () -> cube.band(13));
		assertThrows(CubeException.class, () -> cube.selectBands(1, 13));
		assertThrows(CubeException.class, () -> cube.selectBands());
	}

	@Test
	void endlessCubesAreBoundedByTheirLines() {
		final ScriptedSource camera = TestCubes.camera(TestCubes.lifetime(Interleave.BIL)).endless();
		final Cube cube = camera.cube();
		assertEquals(-1, cube.shape().lineCount());
		final double[][][] values = Cubes.values(cube.lines(3, 12, 4).band(1));
		assertEquals(3, values.length);
		assertEquals(301, values[0][0][0]);
		assertEquals(1, values[1][0][0]);
		assertEquals(441, values[2][4][0]);
	}

	@Test
	void metadataGoesWithItsBands() {
		final CubeMetadata metadata = CubeMetadata.NONE.withWavelengths(Wavelengths.nanometers(400, 500, 600))
			.withBandNames(List.of("a", "b", "c")).withGoodBands(List.of(true, false, true)).withDefaultBands(List.of(2, 0))
			.withFwhm(List.of(1.0, 2.0, 3.0)).with("sensor", "x");
		final Cube cube = TestCubes.lifetime(Interleave.BIL).withMetadata(metadata);
		final CubeMetadata some = cube.goodBands().metadata();
		assertArrayEquals(new double[] { 400, 600 }, some.wavelengths().values());
		assertEquals(List.of("a", "c"), some.bandNames());
		assertEquals(List.of(1, 0), some.defaultBands());
		assertEquals(List.of(1.0, 3.0), some.fwhm());
		assertEquals("x", some.others().get("sensor"));
		assertEquals(List.of(), cube.band(0).metadata().defaultBands());
		assertArrayEquals(new double[] { 600, 400 }, cube.bandsAt(610, 420).metadata().wavelengths().values());
		assertArrayEquals(new double[] { 500, 600 }, cube.bandsBetween(500, 700).metadata().wavelengths().values());
		assertThrows(CubeException.class, () -> cube.bandsBetween(410, 420));
		assertThrows(CubeException.class, () -> cube.withMetadata(CubeMetadata.NONE.withFwhm(List.of(1.0))));
	}

	@Test
	void howToReadTheOldValuesIsForgottenWithThem() {
		final Cube cube = TestCubes.lifetime(Interleave.BIL).withMetadata(
			CubeMetadata.NONE.with("Reflectance Scale Factor", "10000").with("sensor", "x").with("data ignore value", "0"));
		for (final Cube same : List.of(cube.band(1), cube.to(SampleType.FLOAT32), cube.toInterleave(Interleave.BIP),
			cube.binning(2, Axis.SAMPLES), cube.mean(Axis.LINES))) assertEquals(3, same.metadata().others().size());
		final Cube still = cube.line(0);
		for (final Cube other : List.of(cube.dividedBy(10000), cube.minus(still), cube.absorbance(), cube.snv(),
			cube.savitzkyGolay(3, 1, 0), cube.reflectance(still, still, true)))
			assertEquals(Set.of("sensor"), other.metadata().others().keySet());
	}
}
