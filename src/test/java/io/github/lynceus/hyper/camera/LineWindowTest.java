package io.github.lynceus.hyper.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.simulator.line.LineOptions;
import io.github.lynceus.simulator.line.LineProfile;
import io.github.lynceus.simulator.line.TestCube;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Crop and bands, by the camera or here: which bands a line has does not depend on who leaves the others out. */
class LineWindowTest {

	private static final int HOST = 122;
	private static final TestCube CUBE = TestCube.INDEX;
	private static final LineCameraOptions OPTIONS = new LineCameraOptions();

	private LineRig rig;
	private LineCamera camera;

	private void start(final LineProfile profile, final LineCameraOptions options) {
		rig = new LineRig(HOST, CUBE, new LineOptions().withProfile(profile), options);
		camera = rig.camera();
	}

	@AfterEach
	void stop() {
		if (rig != null) rig.close();
	}

	private static List<BandRange> ranges(final String text) {
		return BandRange.parseList(text);
	}

	/** The second line has these bands and samples. */
	private void assertLine(final int[] bands, final int firstSample, final int samples) {
		assertEquals(bands.length, camera.bands());
		assertEquals(samples, camera.samples());
		try (LineStream stream = camera.stream(2)) {
			final Line line = LineRig.take(stream, 2).get(1);
			final int[] expected = new int[bands.length * samples];
			for (int i = 0; i < expected.length; i++) {
				expected[i] = CUBE.value(1, bands[i / samples], firstSample + i % samples);
			}
			assertArrayEquals(expected, LineRig.values(line));
		}
	}

	@ParameterizedTest
	@CsvSource({ "SFNC,CAMERA,CAMERA", "SPECIM,COMPUTER,CAMERA", "FX17,COMPUTER,COMPUTER" })
	void bandsAndSamplesAreLeftOutByWhoeverCan(final LineProfile profile, final DoneBy crop, final DoneBy bands) {
		start(profile, OPTIONS);
		assertEquals(crop, camera.setHorizontalCrop(3, 10));
		assertLine(new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 3, 7);
		assertEquals(bands, camera.setBands(ranges("8:10;1:4")));
		assertLine(new int[] { 8, 9, 1, 2, 3 }, 3, 7);
		assertEquals(bands, camera.setBands(ranges("5:8")));
		assertLine(new int[] { 5, 6, 7 }, 3, 7);
		camera.showAll();
		assertLine(new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 0, 13);
	}

	@Test
	void evenRangesAreTheCamerasWhereItTakesNoOthers() {
		start(LineProfile.FX17, OPTIONS);
		assertEquals(DoneBy.CAMERA, camera.setBands(ranges("8:10;2:6")));
		assertLine(new int[] { 8, 9, 2, 3, 4, 5 }, 0, 13);
		assertEquals(DoneBy.COMPUTER, camera.setBands(ranges("7:10")));
		assertFalse(camera.camera().features().getBoolean("MROI_Enable"));
		assertLine(new int[] { 7, 8, 9 }, 0, 13);
	}

	@ParameterizedTest
	@EnumSource(LineProfile.class)
	void theFirstBandMayBeTheLastRow(final LineProfile profile) {
		start(profile, OPTIONS.withReversed(true).withWavelengths(LineRig.wavelengths(11)));
		assertLine(new int[] { 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0 }, 0, 13);
		camera.setBands(ranges("0:2;7:9"));
		assertLine(new int[] { 10, 9, 3, 2 }, 0, 13);
		assertArrayEquals(new double[] { 400, 410, 470, 480 }, camera.wavelengths().values());
		assertEquals(DoneBy.CAMERA, camera.setBands(ranges("1:3")), "rows 8 and 9");
		assertLine(new int[] { 9, 8 }, 0, 13);
	}

	@Test
	void columnsMayBeTheBands() {
		start(LineProfile.SFNC, OPTIONS.withAxis(SpectralAxis.WIDTH));
		assertEquals(13, camera.bands());
		assertEquals(11, camera.samples());
		assertEquals(DoneBy.CAMERA, camera.setHorizontalCrop(2, 6));
		assertEquals(DoneBy.CAMERA, camera.setBands(ranges("4:9")));
		assertColumns(4, 5, 6, 7, 8);
		assertEquals(DoneBy.COMPUTER, camera.setBands(ranges("4:6;0:1")));
		assertColumns(4, 5, 0);
	}

	/** The second line has the spectrum along the camera's columns, of rows 2 to 5. */
	private void assertColumns(final int... bands) {
		try (LineStream stream = camera.stream(2)) {
			final Line line = LineRig.take(stream, 2).get(1);
			assertEquals(Interleave.BIP, line.plane().interleave());
			assertEquals(bands.length, line.plane().bands());
			for (int b = 0; b < bands.length; b++) {
				for (int s = 0; s < 4; s++) assertEquals(CUBE.value(1, 2 + s, bands[b]), line.plane().value(b, s));
			}
		}
	}

	@Test
	void aStatusLineIsNoBand() {
		start(LineProfile.SPECIM, OPTIONS.withStatusLine(true));
		assertTrue(camera.camera().features().getBoolean("EnStatusLine"));
		assertLine(new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, 0, 13);
		assertEquals(DoneBy.COMPUTER, camera.setBands(ranges("8:10;1:2")), "else it would replace one of these");
		assertLine(new int[] { 8, 9, 1 }, 0, 13);
		assertThrows(CubeException.class, () -> camera.setBands(ranges("10:11")));
	}

	@Test
	void whatSomebodyLeftBehindIsSwitchedOff() {
		start(LineProfile.SPECIM, OPTIONS);
		camera.setBands(ranges("3:5"));
		camera.camera().features().setBoolean("EnStatusLine", true);
		camera.camera().close();
		rig.model().powerCycle();
		camera = LineCamera.open(rig.device().address().getAddress().getHostAddress(), OPTIONS,
			Progress.NONE);
		camera.setLineRate(200);
		assertLine(new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 0, 13);
		camera.close();
	}

	@Test
	void aWindowSetBeforeIsTheWholeFromThenOn() {
		start(LineProfile.SFNC, OPTIONS);
		camera.camera().features().setLong("Height", 6);
		camera.camera().features().setLong("OffsetY", 4);
		final LineCamera again = new LineCamera(camera.camera(), OPTIONS);
		assertEquals(6, again.bands());
		again.setBands(ranges("1:3"));
		camera = again;
		assertLine(new int[] { 5, 6 }, 0, 13);
		again.showAll();
		assertLine(new int[] { 4, 5, 6, 7, 8, 9 }, 0, 13);
	}

	@Test
	void binningMakesFewerBandsWithTheirWavelengths() {
		start(LineProfile.SPECIM, OPTIONS.withWavelengths(LineRig.wavelengths(11)));
		camera.setBands(ranges("1:3"));
		assertEquals(2, camera.setSpectralBinning(2));
		assertEquals(5, camera.bands());
		assertArrayEquals(new double[] { 405, 425, 445, 465, 485 }, camera.wavelengths().values(), 1e-9);
		assertEquals(4, camera.setSpatialBinning(4));
		assertEquals(3, camera.samples());
		assertEquals(DoneBy.COMPUTER, camera.setBands(ranges("1:3;0:1")), "ranges need binning to be off");
		try (LineStream stream = camera.stream(1)) {
			final Line line = stream.next();
			double mean = 0;
			for (int k = 0; k < 8; k++) mean += CUBE.value(0, 2 + k / 4, 4 + k % 4) / 8.0;
			assertEquals(mean, line.plane().value(0, 1), 0.5);
		}
		camera.setSpatialBinning(1);
		camera.setSpectralBinning(1);
		assertLine(new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 0, 13);
	}

	@Test
	void rangesThatAreNoneAreRefused() {
		start(LineProfile.SFNC, OPTIONS);
		assertEquals("There are 11 bands, so none from 8 to before 12: choose a range up to 11.",
			assertThrows(CubeException.class, () -> camera.setBands(ranges("1:2;8:12"))).getMessage());
		assertThrows(CubeException.class, () -> camera.setHorizontalCrop(5, 5));
		assertThrows(CubeException.class, () -> camera.setHorizontalCrop(0, 14));
		assertThrows(CubeException.class, () -> camera.setBands(List.of()));
	}
}
