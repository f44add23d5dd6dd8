package io.github.lynceus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.simulator.DeviceModel;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands to a camera that is running, and what it is after them. */
class SimulationConsoleTest {

	private static final String ADDRESS = Loopback.address(223);

	private static SimulatedDevice device(final DeviceModel model) {
		return SimulatedDevice.start(model, new DeviceOptions().withAddress(ADDRESS));
	}

	private static List<String> answers(final SimulatedDevice device, final String... lines) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		new SimulationConsole(device, new PrintStream(out, true, StandardCharsets.UTF_8))
			.obey(new BufferedReader(new StringReader(String.join("\n", lines))));
		return out.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private static boolean answersDiscovery(final Duration patience) throws IOException {
		return !Discovery.unicast(InetAddress.getByName(ADDRESS), patience).isEmpty();
	}

	@Test
	void theLinkIsCutAndMended() throws IOException {
		try (SimulatedDevice device = device(TestPatternModel.withSerial("X"))) {
			assertEquals(List.of("done"), answers(device, "cut 3600"));
			assertFalse(answersDiscovery(Duration.ofMillis(200)));
			assertEquals(List.of("done", "done", "done"), answers(device, "mend", "", "mute", "drop 0.25"));
			assertTrue(device.faults().mute());
			assertEquals(0.25, device.faults().drop());
			assertEquals(List.of("done"), answers(device, "hear", "quit", "mute"));
			assertTrue(answersDiscovery(Duration.ofSeconds(10)));
			assertTrue(answers(device, "counts").get(0).contains("commandsDropped"));
		}
	}

	@Test
	void whatIsNotUnderstoodIsOneSentence() throws IOException {
		try (SimulatedDevice device = device(TestPatternModel.withSerial("X"))) {
			assertEquals(List.of("cut needs to know more: see --help.", "soon is not possible for cut.",
				"2 is not possible for drop.", "pulse is no command: see --help."),
				answers(device, "cut", "cut soon", "drop 2", "pulse"));
		}
	}

	@Test
	void aTelopsCameraBreaksAndFeelsPulses() throws IOException {
		try (SimulatedDevice device = device(new TelopsModel(TelopsOptions.defaults()))) {
			assertEquals(List.of("done", "done", "done", "done", "done", "teapot is not possible for break.",
				"dance is no command: see --help."), answers(device, "pulse", "high", "low", "break defrag", "repair DEFRAG",
					"break teapot", "dance"));
		}
	}
}
