package io.github.lynceus.fiji.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.ImageJProcess;
import io.github.lynceus.fiji.PluginsConfig;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What macros make of images of a camera with many bad pixels: headers, values, marks. */
class ImageCommandsTest {

	private static final String ADDRESS = Loopback.address(190);
	private static final int BAD = 800;

	private static SimulatedDevice camera;
	private static ImageJProcess imagej;

	@BeforeAll
	static void start() {
		camera = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().timeScale(0.1).badPixels(BAD)),
			new DeviceOptions().withAddress(ADDRESS));
		imagej = ImageJProcess.headless();
		PluginsConfig.targets().forEach(imagej::addCommand);
		logOf("run('Lynceus Connect...', 'address=" + ADDRESS + "');"
			+ "run('Lynceus Set Feature...', 'name=BadPixelReplacement value=0');"
			+ "run('Lynceus Camera Settings...', 'width=320 height=256 exposure=10 framerate=100 calibration=RT');");
	}

	@AfterAll
	static void stop() {
		if (imagej != null) imagej.close();
		camera.close();
	}

	@BeforeEach
	void acquire() {
		logOf("close('*'); run('Lynceus Acquire...', 'frames=4');");
	}

	@Test
	void headersAreATable(@TempDir final Path folder) {
		final String table = "print(nResults); "
			+ "for (i = 1; i < 4; i++) print(getResult('FrameID', i) - getResult('FrameID', i - 1));"
			+ "print(getResult('ExposureTime (µs)', 3), getResult('Width (px)', 0));"
			+ "h = split(Table.headings, '\t'); print(h.length);";
		final String common = logOf("run('Lynceus Frame Headers...', 'columns=common');" + table);
		// A busy machine makes the camera leave images out, so numbers may go up by more than one.
		assertTrue(common.matches("4\n([1-9]\\d*\n){3}10 320\n[12]\\d"), common);
		assertEquals(common.replaceFirst("\\d+$", "93"), logOf("saveAs('Tiff', '" + folder + "/a.tif'); close(); open('" + folder
			+ "/a.tif'); run('Lynceus Frame Headers...', 'columns=all');" + table));
	}

	@Test
	void macrosReadHeadersOfTheSliceThatIsShown() {
		final String[] ids = logOf("setSlice(2); print(Property.get('Header.FrameID')); setSlice(4);"
			+ " print(Property.get('Header.FrameID')); print(Property.get('Header.Height'));").split("\n");
		assertEquals(2, Long.parseLong(ids[1]) - Long.parseLong(ids[0]));
		assertEquals("256", ids[2]);
	}

	@Test
	void badPixelsAreNoTemperatures() {
		final String[] lines = logOf("run('Lynceus Mark Bad Pixels...', 'as=selection stack=false');"
			+ "getStatistics(n, mean, min, max); print(n); print(mean, max);").split("\n");
		final int others = Integer.parseInt(lines[1]);
		final int bad = 81920 - others;
		assertTrue(bad > 0.9 * BAD && bad <= BAD, "drawn by chance, so that some meet: " + bad);
		assertTrue(lines[0].startsWith("Slice 1 of 4 frames of Telops Inc. TS-IR (" + ADDRESS + "): " + bad
			+ " of 81920 pixels are marked (" + bad + " bad); the others are "), lines[0]);
		assertTrue(lines[2].matches("[23]\\d\\.\\d+ [3-9]\\d\\.\\d+"), lines[2]);
		assertEquals("32 " + others + " " + bad, logOf("run('Select None'); run('Lynceus Convert to Physical Values');"
			+ "getStatistics(n); bad = 0; for (y = 0; y < 256; y++) for (x = 0; x < 320; x++) bad += isNaN(getPixel(x, y));"
			+ "print(bitDepth(), n, bad);"));
		assertEquals("mask " + bad, logOf("close(); run('Lynceus Mark Bad Pixels...', 'as=mask stack=false');"
			+ "getHistogram(0, counts, 256); print('mask', counts[255]);").replaceFirst("(?s).*\n", ""));
	}

	@Test
	void dotsOverThemOnEverySlice() {
		final String log = logOf("run('Lynceus Mark Bad Pixels...', 'as=overlay stack=true'); print(Overlay.size);");
		assertEquals(5, log.split("\n").length, log);
		assertTrue(log.endsWith("\n4"), log);
	}

	@Test
	void otherImagesAreRefusedInASentence() {
		imagej.errors();
		imagej.macro("newImage('other', '16-bit', 8, 8, 1); run('Lynceus Convert to Physical Values');");
		assertTrue(imagej.errors().contains("Macro Error: Lynceus does not know what the counts of other mean"));
		imagej.macro("newImage('other', '16-bit', 8, 8, 1); run('Lynceus Frame Headers...', 'columns=all');");
		assertTrue(imagej.errors().contains("Macro Error: The image other carries no frame headers"));
	}

	private static String logOf(final String macro) {
		imagej.log();
		imagej.errors();
		imagej.macro(macro);
		final String errors = imagej.errors();
		assertFalse(errors.contains("Error"), errors);
		return imagej.log().strip();
	}
}
