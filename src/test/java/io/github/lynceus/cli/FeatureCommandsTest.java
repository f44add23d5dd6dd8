package io.github.lynceus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features, description checks and reports from the terminal. */
class FeatureCommandsTest {

	private static final String ADDRESS = "127.0.5.5";
	private static final String XML = "<RegisterDescription ModelName='M' VendorName='V' SchemaMajorVersion='1'"
		+ " SchemaMinorVersion='1' SchemaSubMinorVersion='0'><Category Name='Root'><pFeature>A</pFeature></Category>"
		+ "<Integer Name='A'><Value>5</Value></Integer>%s</RegisterDescription>";

	private static SimulatedDevice device;

	private record Outcome(int code, String out, String err) {}

	@BeforeAll
	static void start() {
		device = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()),
			new DeviceOptions().withAddress(ADDRESS));
	}

	@AfterAll
	static void stop() {
		device.close();
	}

	private static Outcome run(final String... words) {
		final PrintStream out = System.out;
		final PrintStream err = System.err;
		final ByteArrayOutputStream printed = new ByteArrayOutputStream();
		final ByteArrayOutputStream complained = new ByteArrayOutputStream();
		try {
			System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
			System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
			final int code = Main.run(words);
			return new Outcome(code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
	}

	// -- Features --

	@Test
	void setsGetsAndListsFeatures() {
		assertEquals("Width=128\n", run("set", "Width=128", "--camera", ADDRESS).out());
		assertEquals("128\n", run("get", "Width", "--camera", ADDRESS).out());
		final Outcome list = run("features", "--camera", ADDRESS);
		assertEquals(0, list.code());
		assertTrue(list.out().contains("RW  Width"), list.out());
		assertTrue(list.out().lines().anyMatch(line -> line.endsWith(" 128 px")), list.out());
	}

	@Test
	void listsFeaturesAsJsonForALevel() {
		final JsonArray beginner = json(run("features", "--camera", ADDRESS, "--json").out()).getAsJsonArray();
		final JsonArray guru = json(run("features", "--camera", ADDRESS, "--json", "--visibility", "guru").out()).getAsJsonArray();
		assertTrue(guru.size() > beginner.size());
		JsonObject width = null;
		for (final JsonElement feature : beginner) {
			if (feature.getAsJsonObject().get("name").getAsString().equals("Width")) width = feature.getAsJsonObject();
		}
		assertEquals("px", width.get("unit").getAsString());
		assertEquals(64, width.get("increment").getAsInt());
		assertEquals(1, run("features", "--camera", ADDRESS, "--visibility", "nobody").code());
	}

	@Test
	void readsWhileAnotherProgramHasControl() {
		try (Camera held = Camera.open(ADDRESS, OpenOptions.defaults(), Progress.NONE)) {
			assertTrue(held.control().inControl());
			assertEquals("Mono16\n", run("get", "PixelFormat", "--camera", ADDRESS).out());
			assertTrue(held.control().inControl());
		}
	}

	@Test
	void aRefusedValueIsOneSentenceAndCodeOne() {
		final Outcome refused = run("set", "Width=5", "--camera", ADDRESS);
		assertEquals(1, refused.code());
		assertEquals("The feature Width must be from 64 to 320 in steps of 64 px, 5 is not.\n", refused.err());
		assertEquals(1, run("set", "Width", "--camera", ADDRESS).code());
		assertEquals("The camera has no feature called Wdth.\n", run("get", "Wdth", "--camera", ADDRESS).err());
	}

	// -- Descriptions --

	@Test
	void checksDescriptionsPlainAndPacked(@TempDir final Path folder) throws Exception {
		final byte[] xml = String.format(XML, "").getBytes(StandardCharsets.UTF_8);
		final Path plain = Files.write(folder.resolve("a.xml"), xml);
		final Path packed = folder.resolve("b.xml.gz");
		try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
			out.write(xml);
		}
		final Outcome outcome = run("genicam", "check", plain.toString(), packed.toString());
		assertEquals(0, outcome.code(), outcome.out());
		assertEquals(2, outcome.out().lines().count());
		for (final String line : outcome.out().lines().toList()) {
			final JsonObject check = json(line).getAsJsonObject();
			assertEquals(2, check.get("nodes").getAsInt());
			assertEquals(2, check.get("evaluated").getAsInt());
			assertEquals(1, check.getAsJsonObject("types").getAsJsonObject("Integer").get("evaluated").getAsInt());
			assertEquals(0, check.getAsJsonArray("refused").size());
		}
	}

	@Test
	void refusedNodesAndFilesAreNamed(@TempDir final Path folder) throws Exception {
		final Path broken = Files.writeString(folder.resolve("broken.xml"),
			String.format(XML, "<Integer Name='B'><pValue>Nowhere</pValue></Integer>"));
		final Path none = Files.writeString(folder.resolve("none.xml"), "hello");
		final Outcome outcome = run("genicam", "check", broken.toString(), none.toString(), folder.resolve("missing.xml").toString());
		assertEquals(1, outcome.code());
		final String[] lines = outcome.out().split("\n");
		final JsonObject refusal = json(lines[0]).getAsJsonObject().getAsJsonArray("refused").get(0).getAsJsonObject();
		assertEquals("B", refusal.get("node").getAsString());
		assertEquals("DESCRIPTION", refusal.get("reason").getAsString());
		assertFalse(json(lines[1]).getAsJsonObject().get("error").getAsString().isEmpty());
		assertTrue(json(lines[2]).getAsJsonObject().get("error").getAsString().contains("cannot be read"));
	}

	// -- Reports --

	@Test
	void aReportHasEverythingAndNothingPersonal(@TempDir final Path folder) throws Exception {
		final Map<String, String> files = report(folder.resolve("r.zip"));
		assertEquals("[README.txt, discovery.json, bootstrap.txt, description.xml, system.txt]", files.keySet().toString());
		assertTrue(files.get("README.txt").contains("blanked"));
		assertTrue(files.get("bootstrap.txt").contains("0x0A00 0x"), files.get("bootstrap.txt"));
		assertTrue(files.get("bootstrap.txt").contains("0x0068 model: TS-IR"));
		assertTrue(files.get("description.xml").contains("<RegisterDescription"));
		assertTrue(files.get("system.txt").contains("receive buffer"));
		final String serial = serial();
		for (final String name : new String[] { "discovery.json", "bootstrap.txt", "system.txt" }) {
			assertFalse(files.get(name).contains(serial), name);
		}
		assertTrue(report(folder.resolve("s.zip"), "--with-serial").get("bootstrap.txt").contains("serial: " + serial));
	}

	private static String serial() {
		try (Camera camera = Watched.open(ADDRESS)) {
			return camera.info().serial();
		}
	}

	private static Map<String, String> report(final Path path, final String... more) throws Exception {
		final String[] words = new String[5 + more.length];
		System.arraycopy(new String[] { "report", "--camera", ADDRESS, "-o", path.toString() }, 0, words, 0, 5);
		System.arraycopy(more, 0, words, 5, more.length);
		final Outcome outcome = run(words);
		assertEquals(0, outcome.code(), outcome.err());
		final Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
			for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

	private static JsonElement json(final String text) {
		return JsonParser.parseString(text);
	}
}
