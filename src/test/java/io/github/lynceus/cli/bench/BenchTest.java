package io.github.lynceus.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.cli.Main;
import io.github.lynceus.interop.ExternalProcess;
import io.github.lynceus.interop.Namespace;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import io.github.lynceus.telops.TelopsCamera;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the benchmarks measure what they say; how fast this machine is they tell themselves. */
class BenchTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	/** In which even a machine that is very busy reads what it was sent. */
	private static final long SETTLING = 1_000_000_000;
	private static final long FRAME = 64 * 32 * 2;

	private static ExternalProcess start(final String... words) {
		final List<String> command = new ArrayList<>(List.of(
			Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", Namespace.classPath(Main.class),
			Main.class.getName(), "bench"));
		command.addAll(Arrays.asList(words));
		return ExternalProcess.start(command.toArray(String[]::new));
	}

	/** The figures of a receiver that was sent 20 Mbit/s, and of the sender. */
	private static JsonObject receive(final String... words) {
		final List<String> command = new ArrayList<>(List.of("receive", "--seconds", "0.5"));
		command.addAll(Arrays.asList(words));
		try (ExternalProcess receiver = start(command.toArray(String[]::new))) {
			final String port = receiver.awaitLine(line -> line.matches("\\d+"), PATIENCE);
			try (ExternalProcess sender = start("send", "--port", port, "--rate", "20", "--width", "64", "--height", "32",
				"--seconds", "30"))
			{
				final JsonObject figures = figures(receiver.awaitLine(line -> line.startsWith("{"), PATIENCE));
				assertEquals(0, receiver.await(PATIENCE));
				return figures;
			}
		}
	}

	private static JsonObject figures(final String line) {
		return JsonParser.parseString(line).getAsJsonObject();
	}

	@ParameterizedTest
	@ValueSource(strings = { "channel", "recvmmsg" })
	void aReceiverTellsWhatItReceived(final String source) {
		assumeTrue(source.equals("channel") || System.getProperty("os.name").equals("Linux"), "recvmmsg is Linux's");
		final JsonObject figures = receive("--source", source);
		assertEquals(source, figures.get("source").getAsString());
		final long complete = figures.get("complete").getAsLong();
		assertTrue(complete > 0, figures.toString());
		assertEquals(figures.get("frames").getAsLong() == complete, figures.get("lossFree").getAsBoolean());
		// Frames cut by the beginning and the end of the time add or lack less than two.
		final long bytes = figures.get("bytes").getAsLong();
		assertTrue(Math.abs(bytes - complete * FRAME) < 2 * FRAME || !figures.get("lossFree").getAsBoolean(),
			figures.toString());
		assertEquals(figures.get("cpuSeconds").getAsDouble() / bytes * 1e9, figures.get("cpuPerGB").getAsDouble(), 1e-6);
		assertTrue(figures.get("receiveBuffer").getAsInt() > 0);
	}

	@Test
	void theFloorReadsTheSameStream() {
		final JsonObject figures = receive("--floor");
		assertEquals("floor", figures.get("source").getAsString());
		assertTrue(figures.get("frames").getAsLong() > 0, figures.toString());
		assertTrue(figures.get("packets").getAsLong() > 2 * figures.get("frames").getAsLong(), figures.toString());
	}

	@Test
	void programsThatStayAreTold() {
		ExternalProcess.run(PATIENCE, Namespace.java(Told.class).toArray(String[]::new));
	}

	/** One program sends to the other what lines tell it to, and the other is asked what came. */
	static final class Told {

		public static void main(final String[] args) {
			try (Contestant receiver = Contestant.of("receiver", "--streams", "2"); Arena arena = new Arena()) {
				final Traffic traffic = new Traffic(new FrameShape(64, 32, 1500), 10, 0.5, false, "");
				for (int i = 0; i < 2; i++) {
					final Trial trial = arena.run(receiver, traffic, SETTLING);
					assertTrue(trial.isLossFree(), trial.toString());
					assertEquals(trial.sent().get("frames").getAsLong(), trial.got().get("complete").getAsLong());
					assertEquals(trial.sent().get("bytes").getAsLong(), trial.got().get("bytes").getAsLong());
					assertTrue(trial.cpuPerGigabyte() > 0, trial.toString());
				}
				final Trial torn = arena.run(receiver, traffic.with("--drop-first"), SETTLING);
				assertEquals(0, torn.lost(), torn.toString());
				assertEquals(0, torn.got().get("complete").getAsLong(), torn.toString());
				assertEquals(torn.sent().get("bytes").getAsLong(), torn.got().get("bytes").getAsLong());
			}
		}
	}

	/** Whether this machine reaches what is wanted does not matter here. */
	@Test
	void everythingInOneGoIsAPage(@TempDir final Path folder) throws IOException {
		final Path page = folder.resolve("page.md");
		Files.writeString(page, "before\n<!-- bench all -->\nold\n<!-- end of bench all -->\nafter\n");
		try (ExternalProcess process = start("all", "--rounds", "1", "--seconds", "0.2", "--only", "cost", "--camera-address",
			Loopback.address(78), "--into", page.toString()))
		{
			for (final String row : new String[] { "| floor |", "| channel |", "| recvmmsg |" }) {
				process.awaitLine(line -> line.startsWith(row), PATIENCE);
			}
			process.awaitLine(line -> line.startsWith("| CPU at 1000 Mbit/s, channel / floor |"), PATIENCE);
			assertTrue(process.await(PATIENCE) <= 1);
			final String made = Files.readString(page);
			assertTrue(made.startsWith("before\n<!-- bench all -->\n") && made.endsWith("\n<!-- end of bench all -->\nafter\n"), made);
			assertTrue(made.contains("| channel |") && !made.contains("old"), made);
		}
	}

	@Test
	void aCamerasStreamAndItsDownloadsAreMeasured(@TempDir final Path folder) throws IOException {
		final String address = Loopback.address(77);
		try (SimulatedDevice device = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().cooldown(false)),
			new DeviceOptions().withAddress(address)))
		{
			try (TelopsCamera camera = TelopsCamera.connect(address, Progress.NONE)) {
				camera.setIntegrationTime(10);
				camera.setFrameRate(100);
			}
			final JsonObject stream = run("stream", "--camera", address, "--seconds", "0.5", "--warmup", "0.1");
			assertTrue(stream.get("frames").getAsLong() > 0, stream.toString());
			assertTrue(stream.get("bytes").getAsLong() > 0, stream.toString());
			try (TelopsCamera camera = TelopsCamera.connect(address, Progress.NONE)) {
				camera.buffer().configure(1, 50, 0, "software");
				camera.buffer().record(Progress.NONE);
			}
			for (final String[] words : new String[][] { { "--bitrate", "1000" }, { "--disk", folder.toString() } }) {
				final JsonObject download = run("download", "--camera", address, "--check", words[0], words[1]);
				assertEquals(50, download.get("complete").getAsInt(), download.toString());
				assertEquals(0, download.get("wrongPixels").getAsLong());
				assertEquals(50L * 320 * 258 * 2, download.get("bytes").getAsLong());
				final double rate = 50 * 320 * 258 * 2 / download.get("transferSeconds").getAsDouble() / 1e6;
				assertEquals(rate / download.get("receivedMegabytesPerSecond").getAsDouble(),
					download.get("ofReceiving").getAsDouble(), 1e-9);
				assertEquals(words[0].equals("--disk"), download.has("ofWriting"));
			}
			try (var left = Files.list(folder)) {
				assertEquals(0, left.count(), "files are left");
			}
		}
	}

	@Test
	void theCameraCanBePlayedAndRoundsGiveMedians() {
		final String address = Loopback.address(78);
		try (ExternalProcess process = start("download", "--camera", address, "--simulate", "20", "--rounds", "3")) {
			final List<JsonObject> lines = all(process);
			assertEquals(4, lines.size(), process.output());
			for (final JsonObject line : lines) assertEquals(20, line.get("complete").getAsInt(), line.toString());
			assertEquals(lines.subList(0, 3).stream().mapToDouble(line -> line.get("seconds").getAsDouble()).sorted().toArray()[1],
				lines.get(3).get("seconds").getAsDouble());
		}
	}

	@Test
	void stepsFromAnAddressToTheFirstImageAreMeasured() {
		final String address = Loopback.address(79);
		try (ExternalProcess process = start("start", "--camera", address, "--simulate", "--rounds", "2")) {
			final List<JsonObject> lines = all(process);
			assertEquals(2, lines.size(), process.output());
			for (final JsonObject line : lines) {
				final double steps = line.get("open").getAsDouble() + line.get("start").getAsDouble() + line.get("firstFrame")
					.getAsDouble();
				// Sums of decimals differ in their last places.
				assertTrue(line.get("whole").getAsDouble() >= steps - 1e-6, line.toString());
				assertTrue(line.get("descriptionBytes").getAsInt() > 0, line.toString());
				assertTrue(line.has("painted"), line.toString());
			}
		}
	}

	@Test
	void conversionIsMeasuredBesideNumpyWhereItIs() {
		try (ExternalProcess process = start("convert", "--rounds", "1", "--work", "2000000")) {
			final List<JsonObject> lines = all(process);
			assertEquals(6, lines.size(), process.output());
			for (final JsonObject line : lines.subList(0, 3)) {
				assertTrue(line.get("intoGivenMicroseconds").getAsDouble() > 0, line.toString());
				if (!line.has("numpy")) continue;
				// NB: numpy adds in single precision, which differs by its last digit.
				assertEquals(0, line.get("meanDiffersBy").getAsDouble(), 1e-4);
				assertEquals(line.get("numpyIntoGivenMicroseconds").getAsDouble() / line.get("intoGivenMicroseconds").getAsDouble(),
					line.get("intoGivenOfNumpy").getAsDouble(), 1e-9);
				assertTrue(line.get("intoGivenOfNumpyMarked").getAsDouble() > 0, line.toString());
			}
			for (final JsonObject line : lines.subList(3, 6)) assertTrue(line.get("ofCopying").getAsDouble() > 0, line.toString());
		}
	}

	/** What it prints until it ends. */
	private static List<JsonObject> all(final ExternalProcess process) {
		assertEquals(0, process.await(PATIENCE), process.output());
		return process.output().lines().filter(line -> line.startsWith("{")).map(BenchTest::figures).toList();
	}

	private static JsonObject run(final String... words) {
		try (ExternalProcess process = start(words)) {
			final JsonObject figures = figures(process.awaitLine(line -> line.startsWith("{"), PATIENCE));
			assertEquals(0, process.await(PATIENCE));
			return figures;
		}
	}
}
