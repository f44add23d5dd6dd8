package io.github.lynceus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.Loopback;
import io.github.lynceus.fiji.ImageJFolder;
import io.github.lynceus.interop.ExternalProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal as its user has it: every command is a process of its own, against a simulated camera in another one. */
class TerminalTest {

	private static final String ADDRESS = Loopback.address(91);
	private static final String NOBODY = Loopback.address(92);
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static ExternalProcess camera;

	private record Outcome(int exit, String out, String err) {}

	@BeforeAll
	static void simulate() {
		camera = ExternalProcess.start(command("simulate", "telops", "--address", ADDRESS).toArray(String[]::new));
		camera.awaitLine(("ready " + ADDRESS + ":3956")::equals, PATIENCE);
	}

	@AfterAll
	static void stop() {
		camera.close();
	}

	// -- Jobs --

	@Test
	void theSimulatedCameraEndsOnSigterm() {
		final String address = Loopback.address(93);
		try (ExternalProcess other = ExternalProcess.start(command("simulate", "pattern", "--address", address).toArray(String[]::new))) {
			other.awaitLine(("ready " + address + ":3956")::equals, PATIENCE);
			ProcessHandle.of(other.pid()).orElseThrow().destroy();
			assertEquals(128 + 15, other.await(PATIENCE), "ended by SIGTERM");
		}
		final Outcome taken = run("simulate", "telops", "--address", ADDRESS);
		assertFailed(1, "Cannot start a simulated camera at " + ADDRESS + ":3956", taken);
	}

	@Test
	void discover() {
		final JsonArray found = JsonParser.parseString(succeeding("discover", "--camera", ADDRESS, "--camera", NOBODY,
			"--seconds", "0.3", "--json")).getAsJsonArray();
		assertEquals(1, found.size());
		assertEquals(ADDRESS, found.get(0).getAsJsonObject().get("address").getAsString());
		assertTrue(succeeding("discover", "--camera", ADDRESS, "--seconds", "0.3").startsWith(ADDRESS + " "));
		assertFailed(1, "No camera answered at " + NOBODY + ": check the address, power and cable.",
			run("discover", "--camera", NOBODY, "--seconds", "0.1"));
	}

	@Test
	void info() {
		final JsonObject info = JsonParser.parseString(succeeding("info", "--camera", ADDRESS, "--json")).getAsJsonObject();
		assertEquals("320x256", info.get("Detector").getAsString());
		assertFailed(1, "No camera answers at " + NOBODY
			+ ": check the address, the cable, and that the camera is switched on.", run("info", "--camera", NOBODY));
	}

	@Test
	void whatCannotBeShownIsGrabbedAsBytes(@TempDir final Path folder) throws IOException {
		final String address = Loopback.address(96);
		try (ExternalProcess pattern = ExternalProcess.start(command("simulate", "pattern", "--address", address).toArray(String[]::new))) {
			pattern.awaitLine(("ready " + address + ":3956")::equals, PATIENCE);
			succeeding("set", "--camera", address, "Width=64", "Height=32", "PixelFormat=BayerRG12p");
			final Path colour = folder.resolve("colour.tif");
			succeeding("grab", "--camera", address, "--demosaic", "-o", colour.toString());
			assertEquals(24, IJ.openImage(colour.toString()).getBitDepth());
			succeeding("set", "--camera", address, "PixelFormat=VendorSpecific24");
			final Path raw = folder.resolve("frames.raw");
			succeeding("grab", "--camera", address, "-n", "2", "--raw", raw.toString());
			assertEquals(2 * 64 * 32 * 3, Files.size(raw));
			final Outcome refused = run("grab", "--camera", address);
			assertTrue(refused.exit() != 0 && refused.err().contains("0x82180F01"), refused.toString());
		}
	}

	@Test
	void grabRecordDownload(@TempDir final Path folder) throws IOException {
		final Path grabbed = folder.resolve("grabbed.tif");
		final JsonObject grab = JsonParser.parseString(
			succeeding("grab", "--camera", ADDRESS, "-n", "5", "-o", grabbed.toString(), "--json")).getAsJsonObject();
		assertEquals(5, grab.get("frames").getAsInt());
		assertEquals(0, grab.get("incomplete").getAsInt());
		assertEquals("°C", grab.get("unit").getAsString());
		assertEquals(5, IJ.openImage(grabbed.toString()).getStackSize());

		final JsonObject record = JsonParser.parseString(succeeding("record", "--camera", ADDRESS, "--sequences", "3",
			"--frames", "40", "--pre-moi", "10", "--width", "128", "--height", "64", "--exposure", "10", "--rate", "99999",
			"--json")).getAsJsonObject();
		assertEquals("[40,40,40]", record.get("recorded").toString());
		assertTrue(record.get("notices").toString().contains("requested 99999 Hz, camera set "), record::toString);

		final Path tiff = folder.resolve("downloaded.tif");
		final Path json = folder.resolve("report.json");
		final String text = succeeding("download", "--camera", ADDRESS, "-o", tiff.toString(), "--report", json.toString());
		assertEquals(3, text.lines().filter(line -> line.contains("40 of 40 frames whole")).count(), text);
		final ImagePlus image = IJ.openImage(tiff.toString());
		assertEquals(3, image.getNSlices());
		assertEquals(40, image.getNFrames());
		final JsonObject report = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
		assertEquals(3, report.getAsJsonArray("sequences").size());

		final JsonObject one = JsonParser.parseString(succeeding("download", "--camera", ADDRESS, "--sequence", "1", "--first",
			"5", "--count", "10", "--json")).getAsJsonObject();
		assertEquals(10, one.getAsJsonArray("sequences").get(0).getAsJsonObject().get("expected").getAsInt());
		assertFailed(1, "Sequence 7 does not exist: Telops Inc. TS-IR (" + ADDRESS + ") holds sequences 0 to 2.",
			run("download", "--camera", ADDRESS, "--sequence", "7"));
		assertFailed(1, "Cannot save " + folder.resolve("none/x.tif") + ": the folder ",
			run("download", "--camera", ADDRESS, "--sequence", "0", "-o", folder.resolve("none/x.tif").toString()));
		assertFailed(1, "Width 100 is not possible: the camera takes 64 to 320 in steps of 64.",
			run("record", "--camera", ADDRESS, "--width", "100"));
	}

	@Test
	void straightToDiskAndTuning(@TempDir final Path folder) throws IOException {
		final String address = Loopback.address(97);
		try (ExternalProcess other = ExternalProcess.start(command("simulate", "telops", "--address", address, "--speed-up", "10").toArray(
			String[]::new)))
		{
			other.awaitLine(("ready " + address + ":3956")::equals, PATIENCE);
			final String plan = succeeding("record", "--camera", address, "--seconds", "0.5", "--rate", "100", "--preview");
			assertTrue(plan.startsWith("1 sequence of 50 frames (0.500 s each, "), plan);
			succeeding("record", "--camera", address, "--sequences", "2", "--seconds", "0.5");
			final String added = succeeding("record", "--camera", address, "--frames", "10", "--keep");
			assertTrue(added.contains("sequence 2: 10 frames"), added);
			final Path tiff = folder.resolve("disk.tif");
			final String text = succeeding("download", "--camera", address, "--to-disk", "-o", tiff.toString(), "--stats");
			assertTrue(text.contains("in " + folder.resolve("disk-1.tif")) && text.contains("megabytesPerSecond"), text);
			assertEquals(50, IJ.openVirtual(folder.resolve("disk-0.tif").toString()).getStackSize());
			assertEquals(10, IJ.openVirtual(folder.resolve("disk-2.tif").toString()).getStackSize());
			final JsonObject again = JsonParser.parseString(succeeding("download", "--camera", address, "--sequence", "2",
				"--to-disk", "-o", folder.resolve("disk-2.tif").toString(), "--json")).getAsJsonObject();
			assertEquals(10, again.getAsJsonArray("sequences").get(0).getAsJsonObject().get("resumed").getAsInt());
			assertFailed(1, folder.resolve("disk-0.tif") + " has another recording, ", run("download", "--camera", address,
				"--sequence", "1", "--to-disk", "-o", folder.resolve("disk-0.tif").toString()));
			assertFailed(1, "Where shall the frames go?", run("download", "--camera", address, "--to-disk"));
			final String tuned = succeeding("tune", "--camera", address, "--frames", "20", "--packet-sizes", "1500",
				"--bitrates", "500,300");
			assertEquals(4, tuned.lines().filter(line -> line.contains(" of   20 ")).count(), tuned);
			assertTrue(tuned.contains("Recommended: packets of "), tuned);
		}
	}

	// -- Words --

	@Test
	void everyCommandHelps() {
		assertTrue(succeeding("--help").contains("download"));
		for (final String command : List.of("simulate", "discover", "info", "grab", "record", "download", "tune")) {
			final String help = succeeding(command, "--help");
			assertTrue(help.startsWith("Usage: lynceus " + command), help);
		}
		assertTrue(succeeding("simulate", "telops", "--help").contains("--address=ADDRESS"));
	}

	@Test
	void wrongWords() {
		assertFailed(2, "Missing required option: '--camera=ADDRESS'", run("info"));
		assertFailed(2, "Unknown option: '--speed'", run("grab", "--camera", ADDRESS, "--speed"));
		assertFailed(2, "Invalid value for option '-n'", run("grab", "--camera", ADDRESS, "-n", "many"));
		assertFailed(1, "A number of 0 frames is not possible", run("grab", "--camera", ADDRESS, "-n", "0"));
		assertFailed(1, "\"here\" is not an address: give four numbers", run("info", "--camera", "here"));
		assertFailed(1, "\"here\" is not an address: give four numbers", run("record", "--camera", "here"));
		assertFailed(1, "\"here\" is not an address: give four numbers", run("discover", "--camera", "here"));
		assertFailed(2, "", run());
	}

	// -- Helper methods --

	private static List<String> command(final String... words) {
		final List<String> command = new ArrayList<>(List.of(
			Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
			"-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", ImageJFolder.shippedClassPathText(), Main.class.getName()));
		command.addAll(List.of(words));
		return command;
	}

	private static Outcome run(final String... words) {
		try {
			final Path err = Files.createTempFile("terminal", ".err");
			final Process process = new ProcessBuilder(command(words)).redirectError(err.toFile()).start();
			process.getOutputStream().close();
			final String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			final int exit = process.waitFor();
			final String errors = Files.readString(err);
			Files.delete(err);
			return new Outcome(exit, out, errors);
		}
		catch (final IOException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private static String succeeding(final String... words) {
		final Outcome outcome = run(words);
		assertEquals(0, outcome.exit, outcome.err);
		assertEquals("", outcome.err, "nothing to complain about");
		return outcome.out;
	}

	/** Exit code, and on stderr one sentence, or what was wrong with the words and where to find help. */
	private static void assertFailed(final int exit, final String beginning, final Outcome outcome) {
		assertEquals(exit, outcome.exit, outcome.err);
		assertTrue(outcome.err.startsWith(beginning), outcome.err);
		assertFalse(outcome.err.contains("\tat ") || outcome.err.contains("Exception"), outcome.err);
		assertTrue(exit == 2 || outcome.err.strip().lines().count() == 1, outcome.err);
	}
}
