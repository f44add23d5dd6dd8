package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings dialog says what the camera would make of what its user types, while he does. */
class SettingsDialogTest {

	private static final String TELOPS = Loopback.address(191);
	private static final String PATTERN = Loopback.address(192);

	private static XvfbDisplay display;
	private static SimulatedDevice pattern;
	private static ImageJProcess imagej;

	@BeforeAll
	static void start(@TempDir final Path root) throws IOException {
		display = XvfbDisplay.start();
		pattern = SimulatedDevice.start(TestPatternModel.withSerial("PATTERN1"),
			new DeviceOptions().withAddress(PATTERN));
		imagej = ImageJProcess.plain(display, new ImageJFolder(root));
	}

	@AfterAll
	static void stop() {
		if (imagej != null) imagej.close();
		if (pattern != null) pattern.close();
		if (display != null) display.close();
	}

	@Test
	void theFrameRateOfATelopsFollowsTheModelOfItsFirmware() {
		imagej.macro("run('Lynceus Simulated Camera...', 'address=" + TELOPS + "');"
			+ "run('Lynceus Camera Settings...', 'width=320 height=256 exposure=30 framerate=100');");
		final List<String> first = typed(Map.of());
		assertTrue(first.get(0).endsWith("Calibration [RT]\n320x256 at 30 µs allows up to 2932.34 Hz."), first.get(0));
		assertForecast("320x128 at 10 µs allows up to 5972.81 Hz.",
			Map.of("Height (px)", "128", "Integration time (µs)", "10", "Frame rate (Hz)", "5972.81"));
		assertForecast("64x4 at 5 µs allows up to 95183.82 Hz, not 99999 Hz.", Map.of("Width (px)", "64", "Height (px)", "4",
			"Integration time (µs)", "5", "Frame rate (Hz)", "99999"));
		assertForecast("Width 100 is not possible: 64 to 320 in steps of 64 are.", Map.of("Width (px)", "100"));
		assertForecast("Height 2 is not possible: 4 to 256 in steps of 4 are.", Map.of("Height (px)", "2"));
		assertEquals("320x256", imagej.macro("run('Lynceus Snap'); return '' + getWidth() + 'x' + getHeight();"), "not set yet");
	}

	@Test
	void otherCamerasTellTheirLimitOfThePresentWindowOnly() {
		imagej.macro("run('Lynceus Connect...', 'address=" + PATTERN + "');"
			+ "run('Lynceus Camera Settings...', 'width=320 height=240 exposure=1000');");
		assertForecast("320x240 at 40000 µs allows up to 25 Hz, not 30 Hz.",
			Map.of("Integration time (µs)", "40000", "Frame rate (Hz)", "30"));
		assertForecast("64x240 at 1000 µs: the camera tells its highest frame rate once this window is set.",
			Map.of("Width (px)", "64"));
		imagej.answer(Map.of("Integration time (µs)", "2000"), "OK");
		imagej.menu("Lynceus Camera Settings...");
		assertEquals("2000", imagej.macro("run('Lynceus Macro Functions'); v = 0; Ext.getFeature('ExposureTime', v); return '' + v;"));
	}

	private static void assertForecast(final String sentence, final Map<String, String> values) {
		final List<String> dialogs = typed(values);
		assertEquals(2, dialogs.size(), dialogs::toString);
		assertTrue(dialogs.get(1).endsWith("\n" + sentence), dialogs.get(1));
	}

	private static List<String> typed(final Map<String, String> values) {
		imagej.dialogs();
		final Map<String, String> all = new java.util.LinkedHashMap<>(values);
		all.put("(look)", "");
		imagej.answer(all, "Cancel");
		imagej.menu("Lynceus Camera Settings...");
		return imagej.dialogs();
	}
}
