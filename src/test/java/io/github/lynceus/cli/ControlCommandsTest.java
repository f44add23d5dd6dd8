package io.github.lynceus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.lynceus.Loopback;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a Telops camera can do beyond images, from the terminal. */
class ControlCommandsTest {

	private static final String ADDRESS = Loopback.address(197);

	private static SimulatedDevice device;

	private record Outcome(int code, String out, String err) {}

	@BeforeAll
	static void start() {
		device = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().timeScale(0.01)),
			new DeviceOptions().withAddress(ADDRESS));
	}

	@AfterAll
	static void stop() {
		device.close();
	}

	private static Outcome run(final String command, final String... words) {
		final PrintStream out = System.out;
		final PrintStream err = System.err;
		final ByteArrayOutputStream printed = new ByteArrayOutputStream();
		final ByteArrayOutputStream complained = new ByteArrayOutputStream();
		final List<String> all = new ArrayList<>(List.of(command, "--camera", ADDRESS));
		all.addAll(List.of(words));
		try {
			System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
			System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
			final int code = Main.run(all.toArray(String[]::new));
			return new Outcome(code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
	}

	private static String printed(final String command, final String... words) {
		final Outcome outcome = run(command, words);
		assertEquals(0, outcome.code(), outcome.err());
		return outcome.out();
	}

	@Test
	void settingsByName() {
		assertEquals("integration_time = 25 µs\nresolution = 128x64 px\n",
			printed("settings", "integration_time=25", "resolution=128x64").replace("25.0", "25"));
		assertTrue(printed("settings").lines().count() > 20);
		assertEquals("128x64", JsonParser.parseString(printed("settings", "resolution", "--json")).getAsJsonObject()
			.get("resolution").getAsString());
		final Outcome wrong = run("settings", "speed");
		assertEquals(1, wrong.code());
		assertTrue(wrong.err().contains("speed"), wrong.err());
	}

	@Test
	void triggers() {
		assertTrue(printed("trigger", "--source", "software", "--fire").startsWith("acquisition_start on: software"));
		assertTrue(printed("trigger", "--source", "off").startsWith("acquisition_start off"));
	}

	@Test
	void diagnosticsHaveEveryValue() {
		final JsonObject values = JsonParser.parseString(printed("diagnostics", "--json")).getAsJsonObject();
		assertTrue(values.get("temperature.sensor").getAsDouble() < -150, values::toString);
		assertEquals(21, printed("diagnostics").lines().count());
	}

	@Test
	void theClock() {
		assertTrue(printed("time", "--set").matches("\\d{4}-\\d\\d-\\d\\dT.*Z, off by [-+].* ms ± .* ms\n"));
	}

	@Test
	void calibrations() {
		final String list = printed("calibration", "--load", "1");
		assertTrue(list.lines().anyMatch(line -> line.startsWith("in use: 1: ")), list);
		assertEquals("The image is corrected.\n", printed("nuc", "--temperature", "30"));
	}

	@Test
	void registers() {
		assertEquals("1\n", printed("register", "0xEB60", "1"));
		assertEquals("0\n", printed("register", "0xEB60", "0"));
		assertEquals("80.0\n", printed("register", "0xE820", "80", "--float"));
		final Outcome wrong = run("register", "here");
		assertEquals("\"here\" is no whole number: write it as 59400 or as 0xE808.\n", wrong.err());
	}

	@Test
	void power() {
		assertEquals("on\n", printed("power"));
		assertEquals("standby\n", printed("power", "standby"));
		assertEquals("on\n", printed("power", "on"));
		assertEquals("Power cannot be \"off\": choose on, standby or restart.\n", run("power", "off").err());
	}
}
