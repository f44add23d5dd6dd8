package io.github.lynceus.hyper.pipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineMeta;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.TestCubes;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.file.ClassColours;
import io.github.lynceus.hyper.file.CubeFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people ask for becomes a pipeline. */
class PipeTest {

	@TempDir
	private Path folder;

	@Test
	void oneTerminalServesTheFileAndAllWhoLook() {
		final Cube camera = Cube.of(TestCubes.camera(TestCubes.index(SampleType.UINT16, Interleave.BIL)));
		final LineTally tally = new LineTally(List.of());
		final Path file = folder.resolve("kept.hdr");
		camera.write(new TappedWriter(CubeFiles.writer(file), tally), Progress.NONE);
		assertEquals(1, camera.acquisitions().count());
		assertEquals(5, tally.lines());
		assertArrayEquals((short[]) TestCubes.indexArray(SampleType.UINT16, Interleave.BIL),
			(short[]) CubeFiles.open(file).toArray());
	}

	@Test
	void talliesCountClassesAndLeaveDroppedLinesOut() {
		final LineTally tally = new LineTally(ClassColours.of(List.of("belt", "leaf")));
		tally.line(new Line(LineMeta.of(0), Plane.of(new byte[] { 0, 1, 1, 7 }, SampleType.UINT8, Interleave.BIL, 1,
			4)));
		tally.line(Line.dropped(1, 0));
		assertArrayEquals(new long[] { 1, 2, 1 }, tally.counts());
		assertEquals("belt 1, leaf 2, none 1", tally.newest());
		tally.line(new Line(LineMeta.of(2), Plane.of(new byte[4], SampleType.UINT8, Interleave.BIL, 1, 4)));
		assertEquals("belt 4", tally.newest());
		assertEquals("belt 5, leaf 2, none 1", tally.all());
		assertEquals(2, tally.lines());
		assertEquals(1, tally.dropped());
	}

	@Test
	void talliesOfNumbersTellTheirRange() {
		final LineTally tally = new LineTally(List.of());
		final float[] values = { 2.5f, Float.NaN, -1 };
		tally.line(new Line(LineMeta.of(0), Plane.of(values, SampleType.FLOAT32, Interleave.BIL, 1, 3)));
		assertEquals("-1.000 to 2.500", tally.newest());
	}

	@Test
	void settingsReachTheCameraAndCutTheReferencesToo() throws Exception {
		final Path file = folder.resolve("x.hdr");
		CubeFiles.write(TestCubes.index(SampleType.UINT16, Interleave.BIL), file, Progress.NONE);
		final LineSettings settings = LineSettings.of(500, 40, "2:9", "0:3;10:12");
		try (HsiCamera camera = LineCameras.open("", file, null, Progress.NONE)) {
			settings.apply(camera);
			assertEquals(500, camera.exposure());
			assertEquals(40, camera.lineRate());
			assertEquals(CubeShape.of(5, 7, 5), camera.cube().shape());
			final Cube reference = settings.fit(CubeFiles.open(file), camera.cube().shape());
			assertArrayEquals((short[]) camera.cube().toArray(), (short[]) reference.toArray());
			assertEquals(reference, settings.fit(reference, camera.cube().shape()), "fits already");
		}
	}

	@Test
	void whatIsMissingIsSaid() throws Exception {
		assertSentence("Say where the lines come from", () -> LineCameras.open(" ", null, null, Progress.NONE));
		assertSentence("the dark one is missing", () -> Calibration.of(folder.resolve("w.hdr"), null, null));
		assertTrue(Calibration.of(null, null, folder.resolve("nothing.hdr")).isEmpty());
		final Path curve = Files.writeString(folder.resolve("curve.csv"), "wavelength,reflectance\n430,99\n");
		assertSentence("is not a wavelength and a reflectance between 0 and 1", () -> CurveFile.read(curve));
		Files.writeString(curve, "wavelength,reflectance\n430; 0.98\n1000; 0.96\n");
		assertArrayEquals(new double[] { 0.97 },
			CurveFile.read(curve).at(io.github.lynceus.hyper.Wavelengths.nanometers(715)), 1e-12);
	}

	private static void assertSentence(final String part, final org.junit.jupiter.api.function.Executable job) {
		final String message = assertThrows(CubeException.class, job).getMessage();
		assertTrue(message.contains(part), message);
	}
}
