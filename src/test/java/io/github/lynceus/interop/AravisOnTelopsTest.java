package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.lynceus.SceneFormula;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Aravis, which is not ours, as the client of the simulated Telops camera, in a namespace of its own. */
class AravisOnTelopsTest {

	private static final String ADDRESS = "127.0.2.6";
	private static final String CAMERA_TEST = "arv-camera-test-0.8";
	private static final Duration LIMIT = Duration.ofSeconds(60);
	private static final Pattern COUNTER = Pattern.compile("(n_\\w+)\\s*=\\s*(\\d+)");

	// -- Tests --

	@Test
	void broadcastFindsIt() {
		Namespace.assume("arv-tool-0.8");
		Namespace.run(Discovery.class);
	}

	@Test
	void descriptionFollowsTheSchema() {
		Namespace.assume("arv-tool-0.8", "xmllint");
		final File schema = new File(System.getProperty("lynceus.genicam.dir", "../shared/genicam-xml"),
			"GenApiSchema_Version_1_1.xsd");
		assumeTrue(schema.exists(), "needs the GenApi schema " + schema);
		Namespace.run(Schema.class, schema.getAbsolutePath());
	}

	@Test
	void featuresAreReadAndWritten() {
		Namespace.assume("arv-tool-0.8");
		Namespace.run(Features.class);
	}

	@Test
	void streamsWithoutALoss() {
		Namespace.assume(CAMERA_TEST);
		Namespace.run(Streaming.class);
	}

	@Test
	void everyPixelIsTheScenes() {
		Namespace.assume();
		assumeTrue(new File("/usr/bin/python3").canExecute(), "needs /usr/bin/python3");
		try (ExternalProcess probe = ExternalProcess.start("/usr/bin/python3", "-c",
			"import gi; gi.require_version('Aravis', '0.8'); from gi.repository import Aravis"))
		{
			assumeTrue(probe.await(LIMIT) == 0, "needs Aravis for Python (Debian: python3-gi, gir1.2-aravis-0.8)");
		}
		Namespace.run(Pixels.class);
	}

	// -- Bodies --

	private static SimulatedDevice camera() {
		return SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().serial(42)),
			new DeviceOptions().withAddress(ADDRESS).withHearBroadcasts(true));
	}

	private static String tool(final String... arguments) {
		final List<String> command = new ArrayList<>(List.of("arv-tool-0.8"));
		command.addAll(Arrays.asList(arguments));
		return ExternalProcess.run(LIMIT, command.toArray(new String[0]));
	}

	static final class Discovery {
		public static void main(final String[] args) {
			try (SimulatedDevice device = camera()) {
				assertTrue(tool().lines().anyMatch(("Telops Inc.-TS-IR-TEL00042 (" + ADDRESS + ")")::equals), tool());
			}
		}
	}

	static final class Schema {
		public static void main(final String[] args) throws Exception {
			try (SimulatedDevice device = camera()) {
				final Path xml = Files.createTempFile("description", ".xml");
				Files.writeString(xml, tool("-n", ADDRESS, "genicam"));
				final String verdict = ExternalProcess.run(LIMIT, "xmllint", "--noout", "--schema", args[0], xml.toString());
				assertTrue(verdict.contains("validates"), verdict);
				Files.delete(xml);
			}
		}
	}

	static final class Features {
		public static void main(final String[] args) {
			try (SimulatedDevice device = camera()) {
				final String features = tool("-n", ADDRESS, "features");
				final String values = tool("-n", ADDRESS, "values");
				for (final String name : List.of("Width", "Height", "PixelFormat", "AcquisitionStart",
					"MemoryBufferMOISource", "CalibrationMode", "DeviceTemperature"))
				{
					assertTrue(features.contains("'" + name + "'"), name);
				}
				assertTrue(values.contains("'DeviceModelName' = 'TS-IR'"), values);
				assertTrue(values.contains("'Height' = 258"), "the two header rows are counted");
				assertFalse((features + values).contains("CRITICAL"), features + values);
				assertTrue(tool("-n", ADDRESS, "description", "Width").contains("Width"));
				assertTrue(tool("-n", ADDRESS, "control", "Width=64", "Width").contains("Width = 64"));
				final String checked = tool("-n", ADDRESS, "--range-check=enable", "control", "Width=-5");
				assertTrue(checked.contains("minimum"), checked);
				// The firmware keeps any width and refuses it when it is about to acquire.
				assertTrue(tool("-n", ADDRESS, "control", "Width=100", "Width").contains("Width = 100"));
				assertTrue(tool("-n", ADDRESS, "control", "AcquisitionArm", "EventErrorCode")
					.contains("EventErrorCode = InvalidWidth"));
			}
		}
	}

	/** Aravis's own test program; its exit status says nothing, its counters do. */
	static final class Streaming {

		private static final int SECONDS = 4;
		/** A machine that lets Aravis starve loses packets in its socket, which is no fault of the camera's. */
		private static final int ATTEMPTS = 6;

		public static void main(final String[] args) {
			try (SimulatedDevice device = camera()) {
				for (final String options : List.of("", "--no-packet-socket -a", "-i 576", "-i 9000", "-f 200")) {
					final int rate = options.contains("-f") ? 200 : 100;
					String output = "";
					int attempt = 0;
					do {
						output = stream(options);
					}
					while (!isFlawless(output, options, rate * (SECONDS - 1)) && ++attempt < ATTEMPTS);
					assertTrue(attempt < ATTEMPTS, "with \"" + options + "\": " + output);
				}
				assertEquals(0, device.statistics().malformed());
			}
		}

		private static String stream(final String options) {
			final List<String> command = new ArrayList<>(List.of(CAMERA_TEST, "-n", ADDRESS, "--duration=" + SECONDS));
			if (!options.isEmpty()) command.addAll(List.of(options.split(" ")));
			return ExternalProcess.run(LIMIT, command.toArray(new String[0]));
		}

		private static boolean isFlawless(final String output, final String options, final int frames) {
			// Its plain socket is enlarged when the first frame begins, so that one may be lost.
			final long lost = options.contains("--no-packet-socket") ? 1 : 0;
			return counter(output, "n_failures") <= lost && (lost > 0 || counter(output, "n_missing_packets") == 0) &&
				counter(output, "n_ignored_packets") == 0 && counter(output, "n_size_mismatch_errors") == 0 &&
				counter(output, "n_missing_frames") == 0 && counter(output, "n_completed_buffers") >= frames;
		}

		private static long counter(final String output, final String name) {
			final Matcher matcher = COUNTER.matcher(output);
			while (matcher.find()) {
				if (matcher.group(1).equals(name)) return Long.parseLong(matcher.group(2));
			}
			throw new AssertionError("Aravis does not tell " + name + ": " + output);
		}
	}

	static final class Pixels {
		public static void main(final String[] args) throws Exception {
			final Path script = Path.of(AravisOnTelopsTest.class.getResource("/interop/aravis_telops.py").toURI());
			try (SimulatedDevice device = camera()) {
				final List<String> lines = ExternalProcess.run(LIMIT, "/usr/bin/python3", script.toString(), ADDRESS, "20")
					.lines().filter(line -> line.startsWith("{")).toList();
				assertEquals(20, lines.size());
				long id = 1;
				for (final String line : lines) {
					final JsonObject frame = JsonParser.parseString(line).getAsJsonObject();
					assertEquals("success", frame.get("status").getAsString(), line);
					assertEquals(id++, frame.get("id").getAsLong());
					assertEquals("TC", frame.get("signature").getAsString());
					assertEquals(258, frame.get("rows").getAsInt());
					assertEquals(0x01100007, frame.get("format").getAsInt());
					assertEquals(sha1(frame.get("frameId").getAsLong()), frame.get("sha1").getAsString(), line);
				}
			}
		}

		private static String sha1(final long frameId) throws Exception {
			final short[] plane = SceneFormula.plane(320, 256, 0, 0, frameId);
			final ByteBuffer bytes = ByteBuffer.allocate(2 * plane.length).order(ByteOrder.LITTLE_ENDIAN);
			bytes.asShortBuffer().put(plane);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes.array()));
		}
	}
}
