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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Triggers, calibrations, corrections, health, clock, power and registers from macros. */
class ControlCommandsTest {

	private static final String ADDRESS = Loopback.address(196);

	private static SimulatedDevice camera;
	private static ImageJProcess imagej;

	@BeforeAll
	static void start() {
		camera = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().timeScale(0.01)),
			new DeviceOptions().withAddress(ADDRESS));
		imagej = ImageJProcess.headless();
		PluginsConfig.targets().forEach(imagej::addCommand);
		logOf("run('Lynceus Connect...', 'address=" + ADDRESS + "');");
	}

	@AfterAll
	static void stop() {
		if (imagej != null) imagej.close();
		camera.close();
	}

	@Test
	void triggersAreSetReadBackAndFired() {
		final String set = logOf("run('Lynceus Trigger...', 'selector=acquisition_start source=software activation=rising');"
			+ "run('Lynceus Fire Trigger');");
		assertTrue(set.startsWith("acquisition_start on: software"), set);
		final String off = logOf("run('Lynceus Trigger...', 'selector=acquisition_start source=off activation=rising');");
		assertTrue(off.startsWith("acquisition_start off"), off);
	}

	@Test
	void automaticExposureIsSwitched() {
		assertEquals("Automatic exposure: continuous\nAutomatic exposure: off", logOf(
			"run('Lynceus Automatic Exposure...', 'mode=continuous'); run('Lynceus Automatic Exposure...', 'mode=off');"));
	}

	@Test
	void calibrationsAreListedAndLoaded() {
		final String log = logOf("run('Lynceus List Calibrations...'); print(nResults); print(getResultString('Name', 1));"
			+ "run('Lynceus Load Calibration...', 'index=1');");
		assertTrue(log.matches("(?s)[1-9]\\d*\n.+\nCalibration 1: .+"), log);
		assertFails("Lynceus Load Calibration...", "index=-1 temperature=warm",
			"A temperature must be a number in °C, but \"warm\" was given.");
	}

	@Test
	void correctionRunsToItsEnd() {
		logOf("run('Lynceus Correct Image...', 'mode=black_body temperature=30'); run('Lynceus Snap'); close();");
	}

	@Test
	void diagnosticsAreATable() {
		final String[] lines = logOf("run('Lynceus Diagnostics...', 'readings=3 interval=0.1'); print(nResults);"
			+ "h = split(Table.headings, '\t'); print(h.length); print(getResult('temperature.sensor (°C)', 2));"
			+ "run('Lynceus Macro Functions'); v = 0; Ext.getDiagnostic('temperature.sensor', v); print(v);").split("\n");
		assertEquals("3", lines[0]);
		assertEquals(Integer.toString(1 + 13 + 2 + 2 + 4), lines[1]);
		assertTrue(Double.parseDouble(lines[2]) < -150, lines[2]);
		assertTrue(Double.parseDouble(lines[3]) < -150, lines[3]);
		assertFails("Lynceus Plot Diagnostics...", "", "A plot needs a display: without one, use Lynceus Diagnostics for a table.");
	}

	@Test
	void theClockIsSetAndTheConfigurationSaved() {
		final String log = logOf("run('Lynceus Synchronise Time'); run('Lynceus Save Configuration');");
		assertTrue(log.startsWith("The camera's time is off this computer's by "), log);
	}

	@Test
	void registersAreReadAndWritten() {
		assertEquals("Register 0xEB60 = 1 (0x1)\nRegister 0xE820 = 80.0\nRegister 0xE820 = 80.0\n1\n0", logOf(
			"run('Lynceus Register...', 'address=0xEB60 value=1');"
				+ "run('Lynceus Register...', 'address=0xE820 holds=float value=80');"
				+ "run('Lynceus Register...', 'address=0xE820 holds=float');"
				+ "run('Lynceus Macro Functions'); v = 0; Ext.readRegister(0xEB60, v); print(v); Ext.writeRegister(0xEB60, 0);"
				+ "Ext.readRegister(0xEB60, v); print(v);"));
		assertFails("Lynceus Register...", "address=here", "\"here\" is no whole number: write it as 59400 or as 0xE808.");
	}

	@Test
	void aForecastForMacros() {
		assertEquals("36675.81", logOf("run('Lynceus Macro Functions'); v = 0; Ext.predictFrameRate(64, 32, 10, v); print(d2s(v, 2));"));
	}

	@Test
	void standbyAndOnAgain() {
		logOf("run('Lynceus Power...', 'power=standby'); run('Lynceus Power...', 'power=on'); run('Lynceus Snap'); close();");
	}

	private static String logOf(final String macro) {
		imagej.log();
		imagej.errors();
		imagej.macro(macro);
		final String errors = imagej.errors();
		assertFalse(errors.contains("Error"), errors);
		return imagej.log().strip();
	}

	private static void assertFails(final String label, final String options, final String sentence) {
		imagej.errors();
		imagej.macro("run('" + label + "', '" + options + "');");
		final String errors = imagej.errors();
		assertTrue(errors.contains("Macro Error: " + sentence), errors);
	}
}
