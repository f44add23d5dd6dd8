package io.github.lynceus.cli.bench.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.lynceus.Loopback;
import io.github.lynceus.cli.Main;
import io.github.lynceus.fiji.XvfbDisplay;
import io.github.lynceus.interop.ExternalProcess;
import io.github.lynceus.interop.Namespace;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That what the benchmark tells of a live window is so; how fast this machine is it tells itself. */
class LiveBenchTest {

	private static final Duration PATIENCE = Duration.ofSeconds(90);
	private static final double DELAY = 400;

	/** Runs it with a window, on a display of its own. */
	private static JsonObject bench(final String... words) {
		try (XvfbDisplay display = XvfbDisplay.start(); ExternalProcess process = start(display.name(), words)) {
			final String line = process.awaitLine(each -> each.startsWith("{"), PATIENCE);
			process.await(PATIENCE);
			return JsonParser.parseString(line).getAsJsonObject();
		}
	}

	private static ExternalProcess start(final String display, final String... words) {
		final List<String> command = new ArrayList<>(List.of("env", "DISPLAY=" + display, Path.of(System.getProperty(
			"java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", Namespace.classPath(Main.class), Main.class.getName(),
			"bench", "live"));
		command.addAll(Arrays.asList(words));
		return ExternalProcess.start(command.toArray(String[]::new));
	}

	/** The link is what is delayed, so all of it is before arrival, and nothing of it after. */
	@Test
	void aDelayOfTheLinkIsInTheLatencyAndNotInTheTimeSinceArrival() {
		final String address = Loopback.address(78);
		try (SimulatedDevice device = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().cooldown(false)),
			new DeviceOptions().withAddress(address)))
		{
			device.setFaults(Faults.NONE.withDelay(Duration.ofMillis((long) DELAY)));
			final JsonObject figures = bench("--camera", address, "--size", "64x64", "--rate", "50", "--seconds", "2", "--warmup",
				"1");
			assertEquals(64, figures.get("width").getAsInt());
			final double uncertain = figures.get("clockUncertainMillis").getAsDouble() + 0.1;
			final double latency = figures.get("latencyMedianMillis").getAsDouble();
			final double sinceArrival = figures.get("sinceArrivalMedianMillis").getAsDouble();
			assertTrue(latency >= DELAY - uncertain, figures.toString());
			assertTrue(latency - sinceArrival >= DELAY - uncertain, figures.toString());
			assertTrue(sinceArrival < DELAY, figures.toString());
			assertTrue(figures.get("shownPerSecond").getAsDouble() > 0, figures.toString());
		}
	}

	@Test
	void aShortSoakAccountsForEveryFrameAndLeaksNothing() {
		final JsonObject figures = bench("--simulate", Loopback.address(79), "--size", "128x64", "--rate", "200", "--minutes",
			"0.1", "--warmup", "1");
		final JsonObject criteria = figures.get("criteria").getAsJsonObject();
		for (final String name : new String[] { "threadsLevel", "filesLevel", "countersConsistent" }) {
			assertTrue(criteria.get(name).getAsBoolean(), name + " in " + figures);
		}
		assertTrue(criteria.has("heapLevel") && criteria.has("eventThreadAnswers"));
		assertEquals(figures.get("framesSent").getAsLong(), figures.get("framesReceived").getAsLong() + figures.get("framesLost")
			.getAsLong());
		assertTrue(figures.get("framesReceived").getAsLong() > 0, figures.toString());
		// No link is delayed here: what the other test finds was the delay's doing.
		assertTrue(figures.get("latencyMedianMillis").getAsDouble() < DELAY, figures.toString());
	}

	@Test
	void withoutADisplayItSaysSo() {
		try (ExternalProcess process = ExternalProcess.start(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-Djava.awt.headless=true", "-cp", Namespace.classPath(Main.class), Main.class.getName(), "bench", "live"))
		{
			assertEquals(1, process.await(PATIENCE));
			assertEquals("bench live opens a window: run it where there is a display.", process.output().strip());
		}
	}
}
