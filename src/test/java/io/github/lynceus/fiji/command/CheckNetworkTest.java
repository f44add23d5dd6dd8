package io.github.lynceus.fiji.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.fiji.ImageJProcess;
import io.github.lynceus.fiji.XvfbDisplay;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the network in the windows of a plain ImageJ. */
class CheckNetworkTest {

	private static final String ADDRESS = Loopback.address(241);
	private static final String WINDOW = "Lynceus Network (" + ADDRESS + ")";

	private static XvfbDisplay display;
	private static SimulatedDevice camera;
	private static ImageJProcess imagej;

	@BeforeAll
	static void start(@TempDir final Path root) throws IOException {
		display = XvfbDisplay.start();
		camera = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().timeScale(0.1)), new DeviceOptions().withAddress(
			ADDRESS));
		imagej = ImageJProcess.plain(display, new ImageJFolder(root));
	}

	@AfterAll
	static void stop() {
		if (imagej != null) imagej.close();
		if (camera != null) camera.close();
		if (display != null) display.close();
	}

	@Test
	void aUserGetsAWindowAndAMacroATable() {
		imagej.startRecorder();
		imagej.answer(Map.of("Address of the camera", ADDRESS, "Receive its stream for (s)", "0.5"), "OK");
		imagej.menu("Lynceus Check Network...");
		Awaiting.until("the window is there", () -> imagej.windows().contains(WINDOW));
		final String recorded = imagej.recorded();
		assertTrue(recorded.contains("run(\"Lynceus Check Network...\", \"address=" + ADDRESS + " seconds=0.5\")"), recorded);
		final String shot = System.getProperty("lynceus.screenshots");
		if (shot != null) imagej.screenshot(Path.of(shot, "check-network.png"));

		assertEquals("ok", macro(ADDRESS, "images", "Result"));
		assertTrue(macro(ADDRESS, "packet-size", "Finding").startsWith("Packets of up to 9000 bytes get through"));
		assertEquals(1, imagej.windows().stream().filter(WINDOW::equals).count());
	}

	@Test
	void theConnectedCameraIsProposedAndItsLiveViewGoesOn() {
		imagej.macro("run('Lynceus Connect...', 'address=" + ADDRESS + "'); run('Lynceus Live View');");
		imagej.answer(Map.of("Receive its stream for (s)", "0.5"), "OK");
		imagej.dialogs();
		imagej.menu("Lynceus Check Network...");
		final String dialog = imagej.dialogs().get(0);
		assertTrue(dialog.contains("Address of the camera [" + ADDRESS + "]"), dialog);
		assertEquals("This program controls the camera.", macro(ADDRESS, "control", "Finding"));
		Awaiting.until("the live view runs again", () -> imagej.subtitle().matches("(?s).*received [1-9].*"));

		camera.setFaults(Faults.NONE.withLargestPacket(20));
		assertEquals("error", macro(ADDRESS, "firewall", "Result"));
		assertTrue(macro(ADDRESS, "firewall", "Commands").length() > 10);
		camera.setFaults(Faults.NONE);
		imagej.macro("run('Lynceus Disconnect'); run('Close All');");
	}

	@Test
	void aWrongAddressStopsTheMacroWithASentence() {
		imagej.dialogs();
		assertNotEquals("went on", imagej.macro("run('Lynceus Check Network...', 'address=camera'); return 'went on';"));
		assertTrue(imagej.dialogs().toString().contains("is not an address"), () -> imagej.dialogs().toString());
	}

	/** Runs the command from a macro and returns a cell of its table. */
	private static String macro(final String address, final String topic, final String column) {
		return imagej.macro("run('Lynceus Check Network...', 'address=" + address + " seconds=0.5'); found = 'no row';"
			+ "for (i = 0; i < Table.size('Network'); i++) { if (Table.getString('Topic', i, 'Network') == '" + topic + "')"
			+ " found = Table.getString('" + column + "', i, 'Network'); } return found;");
	}
}
