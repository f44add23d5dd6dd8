package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job as a new user does it, in the windows of a plain ImageJ, with a camera in another process. The camera is
 * asked too: what its stream does when windows close, and whether it is free once ImageJ has quit.
 */
class MainJobInImageJTest {

	private static final String ADDRESS = Loopback.address(84);
	private static final String LIVE = "Telops Inc. TS-IR (" + ADDRESS + ") (Live)";
	private static final String RECORDING = "Telops Inc. TS-IR (" + ADDRESS + ")";
	private static final String REPORT = "Lynceus Integrity Report";
	private static final String DIMENSIONS = "getDimensions(w, h, c, z, t); return '' + w + ' ' + h + ' ' + c + ' ' + z + ' ' + t;";

	/** Bootstrap register: where the stream channel sends to, 0 when it is closed. */
	private static final int STREAM_PORT = 0x0D00;

	private static XvfbDisplay display;
	private static SimulatedDevice camera;
	private static ImageJProcess imagej;

	@BeforeAll
	static void start(@TempDir final Path root) throws IOException {
		display = XvfbDisplay.start();
		camera = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()),
			new DeviceOptions().withAddress(ADDRESS));
		imagej = ImageJProcess.plain(display, new ImageJFolder(root));
		imagej.startRecorder();
	}

	@AfterAll
	static void stop() {
		if (imagej != null) imagej.close();
		if (camera != null) camera.close();
		if (display != null) display.close();
	}

	@Test
	void theMainJob() throws Exception {
		assertEquals(new ArrayList<>(PluginsConfig.targets().keySet()), imagej.menuItems("Plugins", "Lynceus"));
		connectByDialog();
		watch();
		changeSettingsWhileLive();
		narrowToTheSelection();
		recordAndDownload();
		theRecordedMacroDoesTheSameAgain(imagej.recorded());
		closingTheLiveWindowStopsTheStream();
		quittingGivesTheCameraBack();
	}

	private static void connectByDialog() {
		imagej.menu("Lynceus Live View");
		assertEquals(List.of("Lynceus Live View\nNo camera is connected: use Lynceus Connect first."), imagej.dialogs());
		imagej.menu("Lynceus Camera Settings...");
		assertEquals(List.of("Lynceus Camera Settings\nNo camera is connected: use Lynceus Connect first."),
			imagej.dialogs());

		imagej.answer(Map.of("Address", ADDRESS, "Listen for (s)", "3"), "OK");
		imagej.menu("Lynceus Discover...");
		assertTrue(imagej.windows().contains("Cameras"), () -> imagej.windows() + " " + imagej.dialogs());
		assertEquals(ADDRESS, imagej.macro("return '' + Table.getString('Address', 0, 'Cameras');"));
		imagej.macro("selectWindow('Cameras'); run('Close');");
		imagej.dialogs();

		imagej.answer(Map.of("Address", ADDRESS), "OK");
		imagej.menu("Lynceus Connect...");
		assertEquals(List.of("Lynceus Connect\nAddress []\nConnected: none"), imagej.dialogs());
	}

	private static void watch() {
		imagej.menu("Lynceus Live View");
		assertEquals(List.of(LIVE), imagej.images());
		Awaiting.until("a rate in the subtitle",
			() -> imagej.subtitle().matches("(?s)FrameID \\d+ t=.*\nreceived [1-9][0-9.]* Hz   shown [1-9].*lost 0 frames, 0 packets.*"));
		final String first = imagej.subtitle();
		Awaiting.until("frames that move", () -> !imagej.subtitle().equals(first));
		assertNotEquals(first, imagej.subtitle());
		assertEquals("320x256", imagej.macro("return '' + getWidth() + 'x' + getHeight();"));
	}

	private static void changeSettingsWhileLive() {
		imagej.answer(Map.of("Width (px)", "192", "Height (px)", "128", "Integration time (µs)", "10", "Frame rate (Hz)",
			"200"), "OK");
		imagej.menu("Lynceus Camera Settings...");
		final String dialog = imagej.dialogs().get(0);
		// The camera exposes automatically at first, so that its integration time moves.
		assertTrue(dialog.matches("Lynceus Camera Settings\nWidth \\(px\\) \\[320\\]\nHeight \\(px\\) \\[256\\]\n"
			+ "Integration time \\(µs\\) \\[[0-9.]+\\]\nFrame rate \\(Hz\\) \\[100\\.0\\]\nCalibration \\[RT\\]\n"
			+ "320x256 at [0-9.]+ µs allows up to [0-9.]+ Hz\\."), dialog);
		Awaiting.until("one live window", () -> imagej.images().equals(List.of(LIVE)));
		assertEquals("192x128", imagej.macro("return '' + getWidth() + 'x' + getHeight();"));
		Awaiting.until("frames at the new rate", () -> imagej.subtitle().matches("(?s).*received (19|20)\\d\\..*"));
	}

	private static void narrowToTheSelection() {
		// The window of 192x128 begins at (64, 64) of the sensor.
		imagej.macro("makeRectangle(50, 30, 60, 40);");
		imagej.answer(Map.of(), "OK");
		imagej.menu("Lynceus Subwindow from Selection...");
		final String dialog = imagej.dialogs().get(0);
		assertTrue(dialog.matches("Lynceus Subwindow from Selection\nLeft \\(px\\) \\[96\\]\nTop \\(px\\) \\[94\\]\n"
			+ "Width \\(px\\) \\[128\\]\nHeight \\(px\\) \\[40\\]\n128x40 at 10 µs allows up to 24859\\.6\\d? Hz\\."), dialog);
		assertEquals("128x40", imagej.macro("return '' + getWidth() + 'x' + getHeight();"));
		assertTrue(imagej.log().contains("no longer kept in the middle"));
	}

	private static void recordAndDownload() {
		imagej.answer(Map.of("Sequences", "3", "Frames per sequence", "50", "Frames before the MOI", "10"), "OK");
		imagej.menu("Lynceus Configure Buffer...");
		assertTrue(imagej.log().startsWith("3 sequences of 50 frames"));
		imagej.menu("Lynceus Record Buffer");
		imagej.dialogs();
		imagej.answer(Map.of(), "OK");
		imagej.menu("Lynceus Download Sequences...");
		assertEquals(1, imagej.dialogs().size(), "the dialog and no error");
		Awaiting.until("the live view and the hyperstack", () -> imagej.images().equals(List.of(LIVE, RECORDING)));
		assertEquals("128 40 1 3 50", imagej.macro("selectImage('" + RECORDING + "'); " + DIMENSIONS));
		assertEquals("1", imagej.macro("return '' + Stack.isHyperstack;"));
		assertEquals("degrees", imagej.macro("getStatistics(a, mean); if (mean > 15 && mean < 70) return 'degrees';"
			+ " return '' + mean;"));
		imagej.menu(REPORT);
		assertReport();
		Awaiting.until("the live view to go on", () -> imagej.subtitle(LIVE).contains("lost 0 frames"));
	}

	private static void assertReport() {
		assertTrue(imagej.windows().contains(REPORT), () -> imagej.windows().toString());
		assertEquals("yes yes yes 50 50 50", imagej.macro("t = '" + REPORT + "'; s = ''; for (i = 0; i < Table.size(t); i++)"
			+ " s = s + Table.getString('OK', i, t) + ' '; for (i = 0; i < Table.size(t); i++)"
			+ " s = s + Table.get('Complete', i, t) + ' '; return '' + String.trim(s);"));
	}

	private static void theRecordedMacroDoesTheSameAgain(final String macro) {
		assertEquals(List.of("run(\"Lynceus Discover...\", \"address=" + ADDRESS + " seconds=3.0\");",
			"run(\"Lynceus Connect...\", \"address=" + ADDRESS + "\");", "run(\"Lynceus Live View\");",
			"run(\"Lynceus Camera Settings...\", \"width=192 height=128 exposure=10.0 framerate=200.0 calibration=RT\");",
			"run(\"Lynceus Subwindow from Selection...\", \"left=96 top=94 width=128 height=40\");",
			"run(\"Lynceus Configure Buffer...\", \"sequences=3 frames=50 seconds=0.0 premoi=10 moisource=software clear=true\");",
			"run(\"Lynceus Record Buffer\");",
			"run(\"Lynceus Download Sequences...\", \"sequences=all first=0 count=0 maxdropped=0 retries=6 resend=false bitrate=0.0 packetsize=0 via=memory\");",
			"run(\"Lynceus Integrity Report\");"), macro.lines().filter(line -> line.startsWith("run(")).toList());
		imagej.macro("run('Lynceus Disconnect'); close('*'); selectWindow('" + REPORT + "'); run('Close');");
		assertFalse(imagej.windows().contains(REPORT));
		imagej.dialogs();

		imagej.macro(macro);
		assertEquals(List.of(), imagej.dialogs(), "a macro asks nothing");
		Awaiting.until("the live view and the hyperstack", () -> imagej.images().equals(List.of(LIVE, RECORDING)));
		assertEquals("128 40 1 3 50", imagej.macro("selectImage('" + RECORDING + "'); " + DIMENSIONS));
		assertReport();
	}

	/** Anybody may read where a camera streams to. */
	private static void closingTheLiveWindowStopsTheStream() throws Exception {
		try (ControlChannel onlooker = ControlChannel.open(InetAddress.getByName(ADDRESS), ControlOptions.defaults())) {
			final long before = camera.statistics().blocks();
			Awaiting.until("the camera to stream", () -> camera.statistics().blocks() > before);
			assertNotEquals(0, onlooker.readRegister(STREAM_PORT));
			imagej.macro("selectImage('" + LIVE + "'); close();");
			Awaiting.until("the stream to end", () -> onlooker.readRegister(STREAM_PORT) == 0);
		}
		assertEquals(List.of(RECORDING), imagej.images());
	}

	private static void quittingGivesTheCameraBack() throws Exception {
		imagej.menu("Lynceus Live View");
		imagej.close();
		try (ControlChannel other = ControlChannel.open(InetAddress.getByName(ADDRESS), ControlOptions.defaults())) {
			other.takeControl(ControlMode.CONTROL, Duration.ZERO, waiting -> {});
			assertTrue(other.inControl(), "given back, not lapsed");
		}
		assertEquals(0, camera.statistics().heartbeatsLapsed());
	}
}
