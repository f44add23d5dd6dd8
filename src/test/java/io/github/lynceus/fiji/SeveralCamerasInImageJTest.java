package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two cameras in one plain ImageJ on a display of its own, used by menu, mouse and macros as people do. */
class SeveralCamerasInImageJTest {

	private static final String THERMAL = Loopback.address(232);
	private static final String PATTERN = Loopback.address(233);
	private static final String THERMAL_NAME = "Telops Inc. TS-IR (" + THERMAL + ")";
	private static final String PATTERN_NAME = "Lynceus TestPattern (" + PATTERN + ")";
	private static final String SELECT_THERMAL = "run(\"Lynceus Select Camera...\", \"camera=" + THERMAL + "\");";
	private static final String SELECT_PATTERN = "run(\"Lynceus Select Camera...\", \"camera=" + PATTERN + "\");";

	private XvfbDisplay display;
	private SimulatedDevice thermal;
	private SimulatedDevice pattern;
	private ImageJProcess imagej;

	@BeforeEach
	void start(@TempDir final Path root) throws IOException {
		display = XvfbDisplay.start();
		imagej = ImageJProcess.plain(display, new ImageJFolder(root));
	}

	@AfterEach
	void stop() {
		if (imagej != null) imagej.close();
		if (thermal != null) thermal.close();
		if (pattern != null) pattern.close();
		if (display != null) display.close();
	}

	@Test
	void sideBySideByMenuMouseAndMacro() throws Exception {
		thermal = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()), new DeviceOptions().withAddress(THERMAL));
		pattern = SimulatedDevice.start(TestPatternModel.withSerial("SECOND"), new DeviceOptions().withAddress(PATTERN));
		bothAreConnectedAndStream();
		imagej.startRecorder();
		theMenuIsForTheWindowTurnedTo();
		theRecordedMacroFindsItsCameras();
		oneThatIsGoneDisturbsNobody();
		disconnectingOneKeepsTheOther();
		quittingGivesBothBack();
	}

	private void bothAreConnectedAndStream() {
		imagej.macro("run('Lynceus Connect...', 'address=" + THERMAL + "');"
			+ "run('Lynceus Camera Settings...', 'width=128 height=128 exposure=10 framerate=50');"
			+ "run('Lynceus Live View'); setLocation(20, 200);");
		imagej.answer(Map.of("Address", PATTERN), "OK");
		imagej.menu("Lynceus Connect...");
		assertEquals(List.of("Lynceus Connect\nAddress []\nConnected: " + THERMAL_NAME + ", current"), imagej.dialogs());
		imagej.macro("run('Lynceus Live View'); selectImage('" + PATTERN_NAME + " (Live)'); setLocation(640, 200);");
		assertEquals(List.of(THERMAL_NAME + " (Live)", PATTERN_NAME + " (Live)"), imagej.images());
		for (final String name : List.of(THERMAL_NAME, PATTERN_NAME)) awaitFrames(name);
		imagej.macro("run('Lynceus Discover...', 'address=" + THERMAL + "," + PATTERN + " seconds=1');");
		assertEquals(THERMAL + " yes " + PATTERN + " current ", imagej.macro("t = 'Cameras'; s = ''; Table.sort('Address');"
			+ "for (i = 0; i < Table.size(t); i++) s = s + Table.getString('Address', i, t) + ' '"
			+ " + Table.getString('Connected', i, t) + ' '; selectWindow(t); run('Close'); return s;"));
		assertEquals(List.of(), imagej.dialogs());
	}

	private void theMenuIsForTheWindowTurnedTo() {
		for (final String name : List.of(THERMAL_NAME, PATTERN_NAME, THERMAL_NAME)) {
			turnTo(name);
			imagej.menu("Lynceus Snap");
			assertTrue(imagej.images().contains("Snap of " + name), () -> imagej.images().toString());
			imagej.macro("selectImage('Snap of " + name + "'); close();");
		}
		imagej.answer(Map.of("Integration time (µs)", "20"), "OK");
		imagej.menu("Lynceus Camera Settings...");
		turnTo(PATTERN_NAME);
		imagej.answer(Map.of("Integration time (µs)", "3000"), "OK");
		imagej.menu("Lynceus Camera Settings...");
		imagej.answer(Map.of("State", "frozen"), "OK");
		imagej.menu("Lynceus Live State...");
		// What is said in a dialog counts, though the window behind it is another camera's.
		imagej.answer(Map.of(), "OK");
		imagej.menu("Lynceus Select Camera...");
		assertEquals("Lynceus Select Camera\nCamera [" + THERMAL + "]\nConnected: " + THERMAL_NAME + " " + PATTERN_NAME
			+ ", current", last(imagej.dialogs()));
		assertEquals(THERMAL_NAME, currentCamera());
	}

	private void theRecordedMacroFindsItsCameras() {
		final List<String> lines = imagej.recorded().lines().filter(line -> line.startsWith("run(\"Lynceus")).toList();
		assertEquals(List.of(SELECT_THERMAL, "run(\"Lynceus Snap\");", SELECT_PATTERN, "run(\"Lynceus Snap\");",
			SELECT_THERMAL, "run(\"Lynceus Snap\");", SELECT_THERMAL,
			"run(\"Lynceus Camera Settings...\", \"width=128 height=128 exposure=20.0 framerate=50.0 calibration=RT\");",
			SELECT_PATTERN), lines.subList(0, 9));
		assertTrue(lines.get(9).contains("exposure=3000.0"), lines.get(9));
		assertEquals(List.of(SELECT_PATTERN, "run(\"Lynceus Live State...\", \"state=frozen\");", SELECT_THERMAL),
			lines.subList(10, lines.size()));
		imagej.macro(SELECT_PATTERN + "run('Lynceus Camera Settings...', 'exposure=1000'); run('Lynceus Live State...',"
			+ " 'state=following');" + SELECT_THERMAL + "run('Lynceus Camera Settings...', 'exposure=10');");
		imagej.macro(String.join("\n", lines.subList(6, lines.size())));
		assertEquals(List.of(), imagej.dialogs());
		assertEquals("20", exposure(THERMAL));
		assertEquals("3000", exposure(PATTERN));
		Awaiting.until("a frame that is held", () -> imagej.subtitle(PATTERN_NAME + " (Held)").contains("held"));
		imagej.macro(SELECT_PATTERN + "run('Lynceus Live State...', 'state=following');");
	}

	private void oneThatIsGoneDisturbsNobody() {
		turnTo(PATTERN_NAME);
		thermal.cutLink(Duration.ofHours(1));
		Awaiting.until("the loss to be noticed", () -> imagej.macro(SELECT_THERMAL + "return 'ok';") != null
			&& imagej.macro(functions("Ext.getState(s);", "s")).equals("disconnected"));
		awaitFrames(PATTERN_NAME);
		imagej.menu("Lynceus Snap");
		assertTrue(last(imagej.dialogs()).startsWith("Lynceus Snap\n" + THERMAL_NAME + " does not answer any more"),
			"it was selected: another one is not taken instead");
		turnTo(PATTERN_NAME);
		imagej.menu("Lynceus Snap");
		assertTrue(imagej.images().contains("Snap of " + PATTERN_NAME), () -> imagej.images().toString());
		imagej.macro("selectImage('Snap of " + PATTERN_NAME + "'); close();");
		assertEquals(List.of(), imagej.dialogs());
	}

	private void disconnectingOneKeepsTheOther() {
		thermal.cutLink(Duration.ZERO);
		imagej.macro(SELECT_THERMAL + "run('Lynceus Disconnect');");
		awaitFrames(PATTERN_NAME);
		assertEquals(List.of(PATTERN_NAME + " (Live)"), imagej.images());
		assertEquals(PATTERN_NAME, currentCamera());
		Awaiting.until("the camera to be free again", () -> isFree(THERMAL));
		imagej.macro("run('Lynceus Connect...', 'address=" + THERMAL + "'); run('Lynceus Live View');");
		awaitFrames(THERMAL_NAME);
	}

	private void quittingGivesBothBack() throws Exception {
		final long lapsed = thermal.statistics().heartbeatsLapsed();
		assertFalse(isFree(THERMAL) || isFree(PATTERN));
		assertEquals(List.of(), imagej.dialogs());
		imagej.close();
		imagej = null;
		assertTrue(isFree(THERMAL) && isFree(PATTERN), "given back, not lapsed");
		assertEquals(lapsed, thermal.statistics().heartbeatsLapsed());
		assertEquals(0, pattern.statistics().heartbeatsLapsed());
	}

	@Test
	void twoAreSimulatedFromTheMenu() {
		imagej.answer(Map.of("Address", THERMAL), "OK");
		imagej.menu("Lynceus Simulated Camera...");
		imagej.answer(Map.of("Address", PATTERN, "Camera", "pattern"), "OK");
		imagej.menu("Lynceus Simulated Camera...");
		assertEquals(2, imagej.dialogs().size(), "and no error");
		imagej.menu("Lynceus Live View");
		assertEquals(List.of(PATTERN_NAME + " (Live)"), imagej.images());
		imagej.answer(Map.of("Camera", "TS-IR"), "OK");
		imagej.menu("Lynceus Select Camera...");
		imagej.menu("Lynceus Live View");
		for (final String name : List.of(PATTERN_NAME, THERMAL_NAME)) awaitFrames(name);
		imagej.dialogs();
		imagej.menu("Lynceus Disconnect All");
		assertEquals(List.of(), imagej.images());
		imagej.menu("Lynceus Snap");
		assertEquals(List.of("Lynceus Snap\nNo camera is connected: use Lynceus Connect first."), imagej.dialogs());
	}

	// -- Helper methods --

	private void turnTo(final String camera) {
		// Titles follow what a window does a few times a second.
		Awaiting.until("the live view of " + camera, () -> imagej.images().contains(camera + " (Live)"));
		imagej.click(camera + " (Live)");
	}

	private void awaitFrames(final String camera) {
		final String title = camera + " (Live)";
		Awaiting.until("frames of " + camera, () -> imagej.subtitle(title).matches("(?s)[^\n]+\nreceived [1-9].*shown [1-9].*"));
		final String before = imagej.subtitle(title);
		Awaiting.until("more frames of " + camera, () -> !imagej.subtitle(title).equals(before));
	}

	private static String functions(final String calls, final String result) {
		return "run('Lynceus Macro Functions'); " + calls + " return '' + " + result + ";";
	}

	private String currentCamera() {
		return imagej.macro("run('Lynceus Snap'); t = getTitle; close(); return replace(t, 'Snap of ', '');");
	}

	private String exposure(final String camera) {
		return imagej.macro("run('Lynceus Select Camera...', 'camera=" + camera + "');"
			+ functions("Ext.getFeature('ExposureTime', v);", "round(v)"));
	}

	private static String last(final List<String> texts) {
		return texts.get(texts.size() - 1);
	}

	/** Whether another program can take control. */
	private static boolean isFree(final String address) {
		try (ControlChannel other = ControlChannel.open(InetAddress.getByName(address), ControlOptions.defaults())) {
			other.takeControl(ControlMode.CONTROL, Duration.ZERO, waiting -> {});
			return other.inControl();
		}
		catch (final Exception held) {
			return false;
		}
	}
}
