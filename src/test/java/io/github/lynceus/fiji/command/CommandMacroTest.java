package io.github.lynceus.fiji.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.ImageJProcess;
import io.github.lynceus.fiji.PluginsConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command as a line of a macro, in an ImageJ without a display: what it does, and how it stops the macro. */
class CommandMacroTest {

	private static final String ADDRESS = Loopback.address(83);
	private static final String CONNECTED = "run('Lynceus Simulated Camera...', 'address=" + ADDRESS + "');";
	private static final String SMALL = "run('Lynceus Camera Settings...', 'width=128 height=64 exposure=10 framerate=1000 calibration=RT');";

	private static ImageJProcess imagej;

	@BeforeAll
	static void start() {
		imagej = ImageJProcess.headless();
		PluginsConfig.targets().forEach(imagej::addCommand);
		assertTrue(PluginsConfig.targets().size() >= 13, "the commands of the main job, at least");
	}

	@AfterAll
	static void stop() {
		imagej.close();
	}

	@AfterEach
	void disconnect() {
		imagej.macro("close('*'); run('Lynceus Disconnect');");
		imagej.errors();
	}

	// -- What they do --

	@Test
	void connectingAndDisconnecting() {
		final String connect = "run('Lynceus Simulated Camera...', 'address=" + ADDRESS + " cooldown=false connect=false');"
			+ "run('Lynceus Connect...', 'address=" + ADDRESS + "');";
		assertRuns(connect + "run('Lynceus Connect...', 'address=" + ADDRESS + "'); run('Lynceus Disconnect');");
		assertFails("Lynceus Snap", "", "No camera is connected: use Lynceus Connect first.");
	}

	@Test
	void discoveryAtAnAddress() {
		assertRuns(CONNECTED + "run('Lynceus Discover...', 'address=" + ADDRESS + " seconds=0.3');");
		assertFails("Lynceus Discover...", "address=127.0.4.200 seconds=0.1",
			"No camera answered at 127.0.4.200: check the address, power and cable.");
	}

	@Test
	void settingsAreKeptUnlessNamed() {
		final String log = logOf(CONNECTED + SMALL + "run('Lynceus Camera Settings...', 'framerate=500');"
			+ "run('Lynceus Snap'); print(getWidth() + 'x' + getHeight());");
		assertTrue(log.endsWith("128x64"), log);
		assertEquals("500", imagej.macro("return '' + parseFloat(Property.get('FrameRate'));"));
	}

	@Test
	void aRateAboveTheMaximumIsSaidInTheLog() {
		final String log = logOf(CONNECTED + "run('Lynceus Camera Settings...', 'width=320 height=256 exposure=10 framerate=99999');");
		assertTrue(log.startsWith("requested 99999 Hz, camera set 3"), log);
	}

	@Test
	void modesOfTheCameraAreChoicesAndStayUnlessNamed() {
		for (final String mode : new String[] { "Raw", "NUC", "RT" }) {
			assertEquals(mode, logOf(CONNECTED + "run('Lynceus Camera Settings...', 'calibration=" + mode + "');"
				+ "run('Lynceus Camera Settings...', 'framerate=100'); run('Lynceus Snap');"
				+ "print(Property.get('CalibrationMode')); close();"));
		}
	}

	@Test
	void subwindow() {
		assertEquals("128x64 at 96, 96", logOf(CONNECTED
			+ "run('Lynceus Subwindow from Selection...', 'left=100 top=97 width=100 height=60'); run('Lynceus Snap');"
			+ "print(getWidth() + 'x' + getHeight() + ' at ' + Property.get('OffsetX') + ', ' + Property.get('OffsetY'));"));
	}

	@Test
	void acquire() {
		assertEquals("128 64 1 1 7", logOf(CONNECTED + SMALL
			+ "run('Lynceus Acquire...', 'frames=7'); getDimensions(w, h, c, z, t); print(w, h, c, z, t);"));
	}

	@Test
	void recordDownloadAndReport(@TempDir final Path folder) throws Exception {
		final Path tiff = folder.resolve("a recording.tif");
		final String log = logOf(CONNECTED + SMALL
			+ "run('Lynceus Configure Buffer...', 'sequences=2 frames=40 premoi=10 moisource=software clear=true');"
			+ "run('Lynceus Record Buffer');"
			+ "run('Lynceus Download Sequences...', 'sequences=all maxdropped=0 save=[" + tiff + "]');"
			+ "run('Lynceus Integrity Report');"
			+ "getDimensions(w, h, c, z, t); print(w, h, c, z, t); print(Property.get('MoiFrame'));");
		final String[] lines = log.split("\n");
		assertTrue(lines[0].startsWith("2 sequences of 40 frames"), log);
		assertTrue(log.contains("\n128 64 1 2 40\n11"), log);
		final ImagePlus saved = IJ.openImage(tiff.toString());
		assertEquals(80, saved.getStackSize());
		assertEquals("°C", saved.getCalibration().getValueUnit());
		final String json = Files.readString(folder.resolve("a recording.json"));
		assertTrue(json.contains("\"crc32c\""), json);
	}

	@Test
	void recordingTheStreamNeedsNoDisplay(@TempDir final Path folder) {
		final Path file = folder.resolve("stream.tif");
		final String log = logOf(CONNECTED + SMALL + "run('Lynceus Record Stream...', 'target=tiff file=" + file
			+ " frames=20'); print(nSlices + ' of ' + getWidth() + 'x' + getHeight());");
		assertTrue(log.endsWith("20 of 128x64"), log);
		assertEquals(20, IJ.openImage(file.toString()).getStackSize());
		assertTrue(Files.exists(folder.resolve("stream.csv")) && Files.exists(folder.resolve("stream.json")));
		assertFails("Lynceus Record Stream...", "target=memory",
			"Without a live view, recording needs a limit: give frames, seconds or megabytes.");
	}

	@Test
	void fullFrameWidensTheWindow() {
		final String log = logOf(CONNECTED + SMALL + "run('Lynceus Full Frame'); run('Lynceus Snap');"
			+ "print(getWidth() + 'x' + getHeight());");
		assertTrue(log.endsWith("320x256"), log);
	}

	// -- How they fail --

	@Test
	void withoutACameraEveryCommandThatNeedsOneSaysSo() {
		for (final String label : PluginsConfig.targets().keySet()) {
			if (label.matches(
				"Lynceus (Simulated|Discover|Check|Connect|Disconnect|Integrity|Macro|Frame|Convert|Mark|HSI|Spectrum|RGB).*"))
				continue;
			final boolean live = label.matches("Lynceus (Live (State|Snap|Display|Plot|Spectrum|Values)|End).*");
			assertFails(label, "", live ? "No live view is open: use Lynceus Live View first."
				: "No camera is connected: use Lynceus Connect first.");
		}
	}

	@Test
	void connectingToNothing() {
		assertFails("Lynceus Connect...", "address=127.0.4.200",
			"No camera answers at 127.0.4.200: check the address, the cable, and that the camera is switched on.");
		assertFails("Lynceus Connect...", "address=here",
			"\"here\" is not an address: give four numbers such as 192.168.0.10.");
	}

	@Test
	void settingsThatCannotBe() {
		assertRuns(CONNECTED);
		assertFails("Lynceus Camera Settings...", "width=100",
			"Width 100 is not possible: the camera takes 64 to 320 in steps of 64.");
		assertFails("Lynceus Camera Settings...", "width=wide", "Width (px) must be a whole number, but width=wide was given.");
		assertFails("Lynceus Camera Settings...", "calibration=warm",
			"Calibration must be one of RT, NUC, Raw, Raw0, IBR, IBI, none, but calibration=warm was given.");
		assertFails("Lynceus Acquire...", "frames=0", "Frames must be at least 1, but frames=0 was given.");
		assertFails("Lynceus Configure Buffer...", "sequences=1 frames=10 premoi=10",
			"10 frames before the moment of interest are not possible in a sequence of 10: it must be less.");
	}

	@Test
	void downloadsThatCannotBe() {
		assertRuns(CONNECTED + SMALL + "run('Lynceus Configure Buffer...', 'frames=10 moisource=start');");
		assertFails("Lynceus Download Sequences...", "sequences=all",
			"The memory of Telops Inc. TS-IR (" + ADDRESS + ") is empty: record a sequence first.");
		assertRuns("run('Lynceus Record Buffer');");
		assertFails("Lynceus Download Sequences...", "sequences=3", "There is no sequence 3 in the memory of Telops Inc. TS-IR ("
			+ ADDRESS + "): it holds only sequence 0.");
		assertFails("Lynceus Download Sequences...", "sequences=0 save=/nowhere/x.tif",
			"Cannot save /nowhere/x.tif: the folder /nowhere does not exist. Create it or choose another.");
	}

	@Test
	void theLiveViewNeedsADisplay() {
		assertRuns(CONNECTED);
		assertFails("Lynceus Live View", "", "The live view of Telops Inc. TS-IR (" + ADDRESS
			+ ") needs a display: without one, grab a frame and save it as a picture.");
	}

	// -- Helper methods --

	private static String logOf(final String macro) {
		imagej.log();
		imagej.errors();
		imagej.macro(macro);
		final String errors = imagej.errors();
		assertFalse(errors.contains("Error"), errors);
		return imagej.log().strip();
	}

	private static void assertRuns(final String macro) {
		logOf(macro);
	}

	/** The macro says what is wrong, where, and does not go on. */
	private static void assertFails(final String label, final String options, final String sentence) {
		imagej.log();
		imagej.errors();
		imagej.macro("print('before');\nrun('" + label + "', '" + options + "');\nprint('after');");
		assertEquals("before", imagej.log().strip());
		final String errors = imagej.errors();
		assertTrue(errors.contains("Macro Error: " + sentence + " in line 2"), errors);
	}
}
