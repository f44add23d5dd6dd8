package io.github.lynceus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.lynceus.Loopback;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The check from a terminal. */
class CheckCommandTest {

	private static final String ADDRESS = Loopback.address(242);

	@Test
	void findingsArePrintedAndAnErrorIsTheExitCode() {
		try (SimulatedDevice camera = SimulatedDevice.start(TestPatternModel.withSerial("T1"), new DeviceOptions().withAddress(
			ADDRESS)))
		{
			final String text = run(0, "check", "--camera", ADDRESS, "--seconds", "0.3");
			assertTrue(text.contains("\nok       packet-size        Packets of up to 9000 bytes get through"), text);
			final JsonObject json = JsonParser.parseString(run(0, "check", "--camera", ADDRESS, "--seconds", "0", "--json"))
				.getAsJsonObject();
			assertEquals(ADDRESS, json.get("address").getAsString());
			assertEquals("OK", json.getAsJsonArray("findings").get(1).getAsJsonObject().get("severity").getAsString());
		}
		final String silent = run(1, "check", "--camera", ADDRESS);
		assertTrue(silent.contains("error    camera             No camera answers at " + ADDRESS), silent);
	}

	private static String run(final int exit, final String... words) {
		final PrintStream before = System.out;
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
		try {
			assertEquals(exit, Main.run(words));
		}
		finally {
			System.setOut(before);
		}
		return out.toString(StandardCharsets.UTF_8);
	}
}
