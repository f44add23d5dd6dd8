package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows 14 to 16 with T2 and T7. */
class CalibrationTest {

	@ParameterizedTest
	@EnumSource(Interleave.class)
	void everyReflectanceIsFoundWithinTheRoundingOfTheCounts(final Interleave interleave) {
		final Scene scene = TestCubes.affine();
		final Interleave lines = interleave.ofLines();
		final Cube cube = scene.raw().toInterleave(interleave).reflectance(scene.white().toInterleave(lines),
			scene.dark().toInterleave(lines), false);
		final double[][][] found = Cubes.values(cube);
		double worst = 0;
		for (int l = 0; l < 9; l++) {
			for (int s = 0; s < 40; s++) {
				for (int b = 0; b < 24; b++) {
					final double error = Math.abs(found[l][s][b] - scene.reflectance(l, s, b));
					assertTrue(error <= scene.bound(s, b) + 1e-7, l + " " + s + " " + b + ": " + error);
					worst = Math.max(worst, error / scene.bound(s, b));
				}
			}
		}
		assertTrue(worst > 0.9, "the bound is tight, as T2 has it");
		final Cube part = cube.lines(3, 5).samples(7, 30, 4).selectBands(20, 2);
		assertEquals(found[4][11][2], Cubes.values(part)[1][1][1]);
	}

	@Test
	void aReferenceThatReflectsLessMakesEverythingDarker() {
		final Scene scene = TestCubes.affine();
		final ReferenceCurve curve = new ReferenceCurve(Wavelengths.of(WavelengthUnit.MICROMETERS, 0.4, 0.7, 1.1),
			new double[] { 0.9, 0.6, 0.8 });
		final Cube raw = scene.raw();
		final double[] at = curve.at(raw.metadata().wavelengths());
		assertEquals(0.9 - 0.3 * (430 - 400) / 300, at[0], 1e-9);
		assertEquals(0.6 + 0.2 * (1000 - 700) / 400, at[23], 1e-9);
		final double[][][] plain = Cubes.values(raw.reflectance(scene.white(), scene.dark(), false));
		final double[][][] darker = Cubes.values(raw.reflectance(scene.white(), scene.dark(), false, at));
		for (int b = 0; b < 24; b++) assertEquals(plain[3][5][b] * at[b], darker[3][5][b], 1e-6);
		assertEquals(darker[3][5][20], Cubes.values(raw.reflectance(scene.white(), scene.dark(), false,
			at).line(3).sample(5)
			.band(20))[0][0][0]);
		assertArrayEquals(new double[] { 0.5, 0.5 }, ReferenceCurve.constant(0.5, 2));
		assertThrows(CubeException.class, () -> curve.at(Wavelengths.nanometers(390)));
		assertThrows(CubeException.class, () -> curve.at(Wavelengths.NONE));
		assertThrows(CubeException.class, () -> raw.reflectance(scene.white(), scene.dark(), false, new double[3]));
		assertThrows(CubeException.class, () -> new ReferenceCurve(Wavelengths.nanometers(2, 1), new double[] { 1, 1 }));
	}

	/** The open point of section 1: white = dark. */
	@Test
	void whereWhiteIsDarkTheQuotientSaysSo() {
		final Cube dark = counts(100, 100, 100, 100, 100);
		final Cube white = counts(100, 100, 100, 4095, 300);
		final Cube raw = counts(100, 150, 50, 4095, 90);
		final double inf = Double.POSITIVE_INFINITY;
		assertArrayEquals(new double[] { Double.NaN, inf, -inf, 1, -0.05 },
			Cubes.values(raw.reflectance(white, dark, false))[0][0], 1e-7);
		assertArrayEquals(new double[] { Double.NaN, 1, 0, 1, 0 }, Cubes.values(raw.reflectance(white, dark, true))[0][0]);
	}

	@Test
	void valuesThatAreNoNumbersStaySo() {
		final Cube raw = Cubes.ofSpectrum(1, Double.NaN, 200);
		assertArrayEquals(new double[] { Double.NaN, 0.5 },
			Cubes.values(raw.reflectance(counts(300, 300), counts(100, 100), true))[0][0]);
	}

	private static Cube counts(final double... values) {
		return Cubes.ofSpectrum(1, values).to(SampleType.UINT16);
	}

	@Test
	void referencesHaveToFit() {
		final Scene scene = TestCubes.affine();
		final Cube raw = scene.raw();
		final Cube white = scene.white();
		final Cube dark = scene.dark();
		assertEquals("The white reference is BIP, the lines to calibrate are BIL: convert it with toInterleave(BIL).",
			assertThrows(CubeException.class,
				() -> raw.reflectance(white.toInterleave(Interleave.BIP), dark, true)).getMessage());
		assertThrows(CubeException.class, () -> raw.reflectance(white, dark.toInterleave(Interleave.BSQ), true));
		assertThrows(CubeException.class, () -> raw.bands(0, 5).reflectance(white, dark, true));
		assertThrows(CubeException.class, () -> raw.reflectance(white.samples(0, 5), dark, true));
		final Cube endless = TestCubes.camera(white).endless().cube();
		assertThrows(CubeException.class, () -> raw.reflectance(endless, dark, true));
	}

	@Test
	void referencesAreAcquiredOnceAndNotBeforeTheyAreNeeded() {
		final Scene scene = TestCubes.affine();
		final ScriptedSource white = TestCubes.camera(scene.white());
		final ScriptedSource dark = TestCubes.camera(scene.dark()).dropping(2);
		final ScriptedSource camera = TestCubes.camera(scene.raw());
		final Cube calibrated = camera.cube().reflectance(white.cube(), dark.cube(), true);
		assertEquals(0, white.opened.get() + dark.opened.get() + camera.opened.get());
		calibrated.resolve();
		calibrated.line(3).resolve();
		assertEquals(1, white.opened.get());
		assertEquals(1, dark.opened.get());
		assertEquals(2, camera.opened.get());
		assertEquals(2, camera.closed.get());
		final Cube lost = TestCubes.camera(scene.dark()).dropping(0, 1, 2, 3).cube();
		assertThrows(CubeException.class, () -> scene.raw().reflectance(scene.white(), lost, true).resolve());
	}

	/** Row 29: a frame that other software took is a cube of one line. */
	@Test
	void framesFromElsewhereAreCubesOfOneLine() {
		final Scene scene = TestCubes.affine();
		final short[] frame = (short[]) scene.raw().line(5).toArray();
		final Cube line = Cube.of(frame, CubeShape.of(1, 40, 24), Interleave.BIL, CubeMetadata.NONE);
		final float[] spectra = (float[]) line.reflectance(scene.white(), scene.dark(), true).toInterleave(Interleave.BIP)
			.toArray();
		assertEquals(scene.reflectance(5, 11, 3), spectra[11 * 24 + 3], scene.bound(11, 3) + 1e-6);
	}

	@Test
	void droppedLinesPassUnprocessed() {
		final Scene scene = TestCubes.affine();
		final Cube cube = TestCubes.camera(scene.raw()).dropping(4).cube().reflectance(scene.white(), scene.dark(), true);
		final double[][][] values = Cubes.values(cube);
		assertEquals(9, values.length);
		assertNull(values[4]);
		assertEquals(scene.reflectance(5, 0, 0), values[5][0][0], scene.bound(0, 0) + 1e-7);
	}

	@Test
	void absorbanceIsBetweenNoneAndSix() {
		final double[] reflectance = { 1, 0.1, 0.5, 2, 0, -3, 1e-6, 1e-9, Double.NaN };
		final double[] expected = { 0, 1, -Math.log10(0.5), 0, 6, 6, 6, 6, Double.NaN };
		for (final SampleType type : new SampleType[] { SampleType.FLOAT32, SampleType.FLOAT64 }) {
			final Cube cube = Cubes.ofSpectrum(2, reflectance).to(type).absorbance();
			assertEquals(SampleType.FLOAT32, cube.type());
			assertArrayEquals(expected, Cubes.values(cube)[0][1], 1e-6);
		}
	}
}
