package io.github.lynceus.fiji.command.hyper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.fiji.ImageJProcess;
import io.github.lynceus.fiji.PluginsConfig;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.demo.DemoFiles;
import io.github.lynceus.hyper.demo.DemoScene;
import io.github.lynceus.hyper.file.CubeFiles;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.line.LineCameraModel;
import io.github.lynceus.simulator.line.LineOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the submenu Hyperspectral as a line of a macro, in an ImageJ without a display. */
class HsiMacroTest {

	private static final String ADDRESS = Loopback.address(141);

	private static ImageJProcess imagej;
	private static DemoFiles demo;
	private static SimulatedDevice camera;

	@TempDir
	private static Path folder;

	@BeforeAll
	static void start() throws Exception {
		demo = DemoFiles.write(folder.resolve("demo"), Progress.NONE);
		imagej = ImageJProcess.headless();
		PluginsConfig.targets().forEach(imagej::addCommand);
		camera = SimulatedDevice.start(LineCameraModel.open(demo.cube(), new LineOptions()),
			new DeviceOptions().withAddress(ADDRESS));
	}

	@AfterAll
	static void stop() {
		if (camera != null) camera.close();
		imagej.close();
	}

	@AfterEach
	void forget() {
		imagej.macro("close('*');");
		imagej.errors();
	}

	// -- What they do --

	@Test
	void demoDataIsWritten() {
		final Path other = folder.resolve("other");
		assertTrue(logOf("run('Lynceus HSI Demo Data...', 'folder=[" + other + "]');").startsWith("Raw cube: "
			+ other));
		assertTrue(Files.exists(DemoFiles.in(other).regressor()));
	}

	@Test
	void captureToMemory() {
		final String label = String.format(java.util.Locale.ROOT, "%.1f nm", DemoScene.wavelengths().at(23));
		assertEquals("160 20 60 16 " + label, logOf(capture("lines=20")
			+ "setSlice(24); print(getWidth(), getHeight(), nSlices, bitDepth(), getInfo('slice.label'));"));
	}

	@Test
	void captureOfPartsToAFile() {
		final Path file = folder.resolve("part.hdr");
		final String log = logOf(capture("lines=7 horizontal_crop=10:40 bands=0:5;50:60 output=[" + file + "]"));
		assertEquals("Captured to " + file + ": 7 lines, 0 of them dropped.", log);
		final Cube part = CubeFiles.open(file);
		assertEquals("7 x 30 x 15", part.shape().lineCount() + " x " + part.shape().samples() + " x "
			+ part.shape().bands());
		assertEquals(DemoScene.raw().line(6).sample(39).band(50).resolve().stream().next().plane().value(0, 0),
			part.line(6).sample(29).band(5).stream().next().plane().value(0, 0));
	}

	@Test
	void captureFromACamera() {
		final Path file = folder.resolve("camera.hdr");
		logOf("run('Lynceus HSI Capture...', 'camera_ip=" + ADDRESS
			+ " lines=12 exposure_us=500 framerate=200 wavelengths=["
			+ demo.cube() + "] output=[" + file
			+ "]');");
		assertEquals(12, CubeFiles.open(file).shape().lineCount());
		assertEquals(DemoScene.wavelengths(), CubeFiles.open(file).metadata().wavelengths());
	}

	@Test
	void aDarkReferenceNeedsAShutter() {
		assertFails("Lynceus HSI Capture...", "camera_ip=" + ADDRESS + " dark=true", "has no shutter: cover its lens");
	}

	@Test
	void calibrateFindsItsReferences() {
		assertEquals("160 300 60 32", logOf("run('Lynceus HSI Calibrate...', 'test_cube=[" + demo.cube()
			+ "]'); getStatistics(a, mean, min, max); if (min < 0 || max > 1) print('not clipped');"
			+ "print(getWidth(), getHeight(), nSlices, bitDepth());"));
	}

	@Test
	void absorbanceOfTheImageInFront() {
		final String log = logOf(capture("lines=2") + "run('Lynceus HSI Calibrate...', 'white_ref=[" + demo.white()
			+ "] dark_ref=[" + demo.dark() + "]'); v = getPixel(3, 1); run('Lynceus HSI Absorbance...'); "
			+ "ok = abs(getPixel(3, 1) + log(v) / log(10)) < 1e-4; print(ok);");
		assertEquals("1", log);
	}

	@Test
	void classifyMakesAMapWithNames() {
		final String log = logOf("run('Lynceus HSI Classify...', 'test_cube=[" + demo.cube()
			+ "] calibrate=true classifier_model=["
			+ demo.classifier() + "]'); print(getWidth(), getHeight(), nSlices, bitDepth(), Property.get('Class 1'), Overlay.size);"
			+ "for (i = 0; i < 3; i++) print(getPixel(20 + 40 * i, 20));");
		final String[] lines = log.split("\n");
		assertEquals("160 300 1 8 leaf 9", lines[0]);
		for (int i = 0; i < 3; i++) assertEquals(DemoScene.classAt(20, 20 + 40 * i), Integer.parseInt(lines[1 + i]));
	}

	@Test
	void namesAndColoursOfClassesMayBeGiven() {
		final String log = logOf("run('Lynceus HSI Classify...', 'test_cube=[" + demo.cube()
			+ "] lines=30 calibrate=true classifier_model=["
			+ demo.classifier() + "] class_names=[a=#102030, b, c, d]'); print(Property.get('Class 0'));"
			+ "getLut(r, g, b); print(r[0], g[0], b[0]);");
		assertEquals("a\n16 32 48", log);
	}

	@Test
	void compactOutputHasClassAndVisualBand() {
		final Path file = folder.resolve("compact.hdr");
		logOf("run('Lynceus HSI Classify...', 'test_cube=[" + demo.cube()
			+ "] lines=30 calibrate=true visual_band=30 classifier_model=["
			+ demo.classifier() + "] output=[" + file + "]');");
		assertEquals(2, CubeFiles.open(file).shape().bands());
	}

	@Test
	void regressMakesAMapWithItsUnit() {
		final String log = logOf("run('Lynceus HSI Regress...', 'test_cube=[" + demo.cube()
			+ "] calibrate=true absorbance=true model=["
			+ demo.regressor() + "] map_max=10'); print(getWidth(), getHeight(), nSlices, bitDepth());"
			+ "getMinAndMax(min, max); print(min, max); print(getPixel(60, 20)); unit = indexOf(getMetadata('Info'), 'data units = %') > 0; print(unit);");
		final String[] lines = log.split("\n");
		assertEquals("160 300 1 32", lines[0]);
		assertEquals("0 10", lines[1]);
		assertEquals(DemoScene.moistureAt(20, 60), Double.parseDouble(lines[2]), 0.3);
		assertEquals("1", lines[3]);
	}

	@Test
	void scanBringsAsManyLinesAsTheDistanceHas() {
		final String log = logOf("run('Lynceus HSI Scan...', 'test_cube=[" + demo.cube()
			+ "] distance=10 pixel=0.5 framerate=200'); print(getHeight());");
		assertEquals("Scan of 10 mm: 20 lines, 0.5 mm apart, at 100 mm/s.\n20", log);
	}

	@Test
	void importAndExportKeepEverything() {
		final Path file = folder.resolve("exported.hdr");
		final String log = logOf("run('Lynceus HSI Import ENVI...', 'file=[" + demo.cube()
			+ "]'); print(is('Virtual Stack'), nSlices);"
			+ "run('Lynceus HSI Export ENVI...', 'file=[" + file + "] interleave=BSQ');");
		assertEquals("1 60\nWrote to " + file + ": 300 lines, 0 of them dropped.", log);
		final Cube exported = CubeFiles.open(file);
		assertEquals(CubeFiles.open(demo.cube()).metadata().wavelengths(), exported.metadata().wavelengths());
		org.junit.jupiter.api.Assertions.assertArrayEquals((short[]) CubeFiles.open(demo.cube()).toArray(),
			(short[]) exported.toInterleave(io.github.lynceus.hyper.Interleave.BIL).toArray());
	}

	@Test
	void spectrumOfASelectionAsATable() {
		final String log = logOf("run('Lynceus HSI Import ENVI...', 'file=[" + demo.cube()
			+ "]'); makeRectangle(10, 20, 5, 4);"
			+ "run('Lynceus Spectrum of Selection...', 'table=true'); print(nResults, getResult('Wavelength (nm)', 59));"
			+ "setSlice(31); getStatistics(n, mean, min, max, sd); a = abs(mean - getResult('selection mean', 30)) < 1e-3;"
			+ "b = abs(sd - getResult('selection SD', 30)) < 1e-3; print(a, b);");
		assertEquals("60 1000\n1 1", log);
	}

	@Test
	void rgbOfWavelengths() {
		final String log = logOf("run('Lynceus HSI Import ENVI...', 'file=[" + demo.cube() + "]');"
			+ "run('Lynceus RGB from Bands...', 'red=650 green=550 blue=450'); print(getWidth(), getHeight(), bitDepth());");
		assertTrue(log.matches("Red 65\\d\\.\\d, green 5[45]\\d\\.\\d, blue 4[45]\\d\\.\\d nm\n160 300 24"), log);
	}

	@Test
	void livePreviewNeedsNoDisplay() {
		final Path file = folder.resolve("shown.hdr");
		final String log = logOf("run('Lynceus HSI Live Preview...', 'test_cube=[" + demo.cube()
			+ "] calibrate=true classifier_model=[" + demo.classifier() + "] output=[" + file
			+ "]'); print(bitDepth());");
		assertEquals("Shown: 300 lines, 0 of them dropped.\n24", log);
		assertEquals(2, CubeFiles.open(file).shape().bands());
	}

	// -- How they fail --

	@Test
	void whatIsWrongIsOneSentence() {
		assertFails("Lynceus HSI Capture...", "", "Say where the lines come from");
		assertFails("Lynceus HSI Capture...", "test_cube=/nowhere/a.hdr", "/nowhere/a.hdr");
		assertFails("Lynceus HSI Capture...", "test_cube=[" + demo.cube() + "] bands=all", "\"all\" is no range");
		assertFails("Lynceus HSI Calibrate...", "", "Choose the file of a cube, or open a cube before.");
		assertFails("Lynceus HSI Calibrate...", "test_cube=[" + demo.white() + "]", "none lie beside the cube");
		assertFails("Lynceus HSI Classify...", "test_cube=[" + demo.cube() + "] classifier_model=["
			+ demo.regressor() + "]",
			"The model moisture.csv gives numbers and no classes: use Lynceus HSI Regress.");
		assertFails("Lynceus HSI Regress...", "test_cube=[" + demo.cube() + "] model=[" + demo.classifier() + "]",
			"The model classes.csv gives classes and no numbers: use Lynceus HSI Classify.");
		assertFails("Lynceus HSI Classify...", "test_cube=[" + demo.cube()
			+ "] bands=0:9 calibrate=true classifier_model=["
			+ demo.classifier() + "]", "60");
	}

	// -- Helper methods --

	private static String capture(final String options) {
		return "run('Lynceus HSI Capture...', 'test_cube=[" + demo.cube() + "] " + options + "');";
	}

	private static String logOf(final String macro) {
		imagej.log();
		imagej.errors();
		imagej.macro(macro);
		final String errors = imagej.errors();
		assertFalse(errors.contains("Error") || errors.contains("Exception"), errors);
		return imagej.log().strip();
	}

	private static void assertFails(final String label, final String options, final String part) {
		imagej.log();
		imagej.errors();
		imagej.macro("print('before');\nrun('" + label + "', '" + options + "');\nprint('after');");
		assertEquals("before", imagej.log().strip());
		final String errors = imagej.errors();
		assertTrue(errors.contains("Macro Error: ") && errors.contains(part), errors);
	}
}
