package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.lynceus.pixel.PixelFormat;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.PatternFormat;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Aravis, which is not ours, as the client of a simulated camera. Each test's body runs in a namespace of its own, where
 * Aravis may broadcast.
 */
class AravisOnSimulatorTest {

	private static final String ADDRESS = "127.0.2.3";
	private static final Duration LIMIT = Duration.ofSeconds(60);
	private static final DeviceOptions OPTIONS = new DeviceOptions().withAddress(ADDRESS).withHearBroadcasts(true);

	// -- Tests --

	@Test
	void broadcastFindsEveryCameraOnce() {
		Namespace.assume("arv-tool-0.8");
		Namespace.run(Discovery.class);
	}

	@Test
	void broadcastFindsCamerasWithoutTheNativeTransport() {
		Namespace.assume("arv-tool-0.8");
		Namespace.run(Discovery.class, "noNative");
	}

	@Test
	void featuresAreReadAndWritten() {
		Namespace.assume("arv-tool-0.8");
		Namespace.run(Features.class);
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
	void everyPixelArrives() {
		assumePython();
		Namespace.run(Pixels.class);
	}

	@Test
	void everyPixelFormatArrives() {
		assumePython();
		Namespace.run(Formats.class);
	}

	@Test
	void extendedIdsArrive() {
		assumePython();
		Namespace.run(ExtendedIds.class);
	}

	@Test
	void lostPacketsAreResentOrTold() {
		assumePython();
		Namespace.run(Losses.class);
	}

	@Test
	void packetSizeIsFoundWithTestPackets() {
		assumePython();
		Namespace.run(PacketSize.class);
	}

	@Test
	void softwareTriggerTakesAFrame() {
		assumePython();
		Namespace.run(Trigger.class);
	}

	@Test
	void controlIsExclusiveAndLapsesWithItsOwner() {
		assumePython();
		Namespace.assume("arv-tool-0.8");
		Namespace.run(Control.class);
	}

	private static void assumePython() {
		Namespace.assume();
		assumeTrue(new File("/usr/bin/python3").canExecute(), "needs /usr/bin/python3");
		try (ExternalProcess probe = ExternalProcess.start("/usr/bin/python3", "-c",
			"import gi; gi.require_version('Aravis', '0.8'); from gi.repository import Aravis"))
		{
			assumeTrue(probe.await(LIMIT) == 0, "needs Aravis for Python (Debian: python3-gi, gir1.2-aravis-0.8)");
		}
	}

	// -- Running Aravis --

	private static SimulatedDevice camera(final DeviceOptions options) {
		return SimulatedDevice.start(TestPatternModel.withSerial("SIM01"), options);
	}

	private static String tool(final String... arguments) {
		final List<String> command = new ArrayList<>(List.of("arv-tool-0.8"));
		command.addAll(Arrays.asList(arguments));
		return ExternalProcess.run(LIMIT, command.toArray(new String[0]));
	}

	static String[] grabCommand(final String address, final int frames, final String... options) throws Exception {
		final Path script = Path.of(AravisOnSimulatorTest.class.getResource("/interop/aravis_grab.py").toURI());
		final List<String> command = new ArrayList<>(List.of("/usr/bin/python3", script.toString(), address,
			String.valueOf(frames)));
		command.addAll(Arrays.asList(options));
		return command.toArray(new String[0]);
	}

	/** Grabs frames and gives what Aravis says about them. */
	static JsonObject grab(final int frames, final String... options) throws Exception {
		final String output = ExternalProcess.run(LIMIT, grabCommand(ADDRESS, frames, options));
		return JsonParser.parseString(output.substring(output.indexOf('{'))).getAsJsonObject();
	}

	private static long counter(final JsonObject result, final String name) {
		return result.getAsJsonObject("counters").get(name).getAsLong();
	}

	/** All frames whole and exact, and no packet that was not one of theirs. */
	static void assertFlawless(final JsonObject result, final long firstId) {
		assertWhole(result, firstId);
		for (final String name : List.of("n_missing_packets", "n_error_packets", "n_ignored_packets")) {
			assertEquals(0, counter(result, name), name);
		}
	}

	/** All frames whole, exact, their ids consecutive from the first, their timestamps rising. */
	static void assertWhole(final JsonObject result, final long firstId) {
		long id = firstId;
		long timestamp = -1;
		for (final JsonElement element : result.getAsJsonArray("frames")) {
			final JsonObject frame = element.getAsJsonObject();
			assertEquals("success", frame.get("status").getAsString(), "block " + id);
			assertEquals(id++, frame.get("id").getAsLong());
			assertTrue(frame.get("exact").getAsBoolean(), "pixels of block " + id);
			assertTrue(frame.get("timestamp").getAsLong() > timestamp);
			timestamp = frame.get("timestamp").getAsLong();
		}
		for (final String name : List.of("n_failures", "n_missing_frames", "n_size_mismatch_errors")) {
			assertEquals(0, counter(result, name), name);
		}
	}

	// -- Bodies --

	static final class Discovery {
		public static void main(final String[] args) {
			if (args.length > 0) System.setProperty("io.netty.transport.noNative", "true");
			try (SimulatedDevice first = camera(OPTIONS);
				SimulatedDevice second = SimulatedDevice.start(TestPatternModel.withSerial("SIM02"), OPTIONS.withAddress("127.0.2.4")))
			{
				final String heard = args.length > 0 ? "0.0.0.0" : "255.255.255.255";
				assertTrue(first.hearing().contains(heard), first.hearing());
				final List<String> found = tool().lines().filter(line -> line.contains("TestPattern")).sorted().toList();
				assertEquals(List.of("Lynceus-TestPattern-SIM01 (127.0.2.3)", "Lynceus-TestPattern-SIM02 (127.0.2.4)"),
					found);
				assertTrue(second.statistics().commands() > 0);
			}
		}
	}

	static final class Features {
		public static void main(final String[] args) {
			try (SimulatedDevice device = camera(OPTIONS)) {
				final String features = tool("-n", ADDRESS, "features");
				final String values = tool("-n", ADDRESS, "values");
				for (final String name : List.of("Width", "PixelFormat", "AcquisitionStart", "TriggerSoftware")) {
					assertTrue(features.contains("'" + name + "'"), name);
				}
				assertTrue(values.contains("'DeviceVendorName' = 'Lynceus'"));
				assertTrue(values.contains("'AcquisitionFrameRate' = 25 Hz"));
				assertFalse((features + values).contains("CRITICAL"));
				assertFalse((features + values).toLowerCase().contains("error"));
				assertTrue(tool("-n", ADDRESS, "control", "Width=64", "Width").contains("Width = 64"));
				assertTrue(tool("-n", ADDRESS, "control", "Width=-5").contains("invalid-parameter"));
				assertTrue(tool("-n", ADDRESS, "control", "DeviceUserID=my cat", "DeviceUserID").contains("my cat"));
				assertEquals(1, device.statistics().errors(), "only the refused width");
			}
		}
	}

	static final class Schema {
		public static void main(final String[] args) throws Exception {
			for (final boolean zipped : new boolean[] { false, true }) {
				try (SimulatedDevice device = camera(OPTIONS.withZippedDescription(zipped))) {
					final Path xml = Files.createTempFile("description", ".xml");
					Files.writeString(xml, tool("-n", ADDRESS, "genicam"));
					final String verdict = ExternalProcess.run(LIMIT, "xmllint", "--noout", "--schema", args[0], xml.toString());
					assertTrue(verdict.contains("validates"), verdict);
					Files.delete(xml);
				}
			}
		}
	}

	static final class Pixels {
		public static void main(final String[] args) throws Exception {
			try (SimulatedDevice device = camera(OPTIONS)) {
				assertFlawless(grab(20, "PixelFormat=Mono16"), 1);
				assertFlawless(grab(20, "PixelFormat=Mono8", "AcquisitionFrameRate=200"), 1);
				assertFlawless(grab(20, "--sockets", "--size", "576", "Width=64", "OffsetX=100", "OffsetY=7"), 1);
				assertFlawless(grab(20, "--size", "9000", "Width=640", "Height=513", "OffsetX=0"), 1);
				assertEquals(0, device.statistics().errors());
				assertEquals(0, device.statistics().malformed());
			}
		}
	}

	static final class Formats {
		public static void main(final String[] args) throws Exception {
			try (SimulatedDevice device = camera(OPTIONS)) {
				for (final PatternFormat format : PatternFormat.values()) {
					final JsonObject result = grab(2, "Width=68", "Height=37", "OffsetX=100", "OffsetY=9",
						"AcquisitionFrameRate=200", "PixelFormat=" + format.standardName());
					assertFlawless(result, 1);
					final JsonObject frame = result.getAsJsonArray("frames").get(0).getAsJsonObject();
					assertEquals(format.code(), (int) frame.get("pixelFormat").getAsLong(), format.name());
					assertEquals(PixelFormat.of(format.code()).imageSize(68, 37), frame.get("bytes").getAsLong(), format.name());
				}
				assertEquals(0, device.statistics().errors());
				assertEquals(0, device.statistics().malformed());
			}
		}
	}

	static final class ExtendedIds {
		public static void main(final String[] args) throws Exception {
			final long first = 0x1_0000_0000L;
			try (SimulatedDevice device = camera(OPTIONS.withExtendedIds(true).withFirstBlockId(first))) {
				assertFlawless(grab(20), first);
				device.setFaults(Faults.NONE.withDrop(0.01).withDropResent(false));
				final JsonObject result = grab(50, "--patient");
				assertWhole(result, first);
				assertTrue(counter(result, "n_resent_packets") > 0);
			}
		}
	}

	static final class Losses {
		public static void main(final String[] args) throws Exception {
			try (SimulatedDevice device = camera(OPTIONS)) {
				device.setFaults(Faults.NONE.withDrop(0.01).withDropResent(false).withSeed(1));
				final JsonObject resent = grab(75, "--patient");
				assertWhole(resent, 1);
				assertTrue(counter(resent, "n_resend_requests") > 0);
				assertTrue(counter(resent, "n_resent_packets") >= device.statistics().faults().dropped() * 9 / 10);
				assertEquals(0, counter(resent, "n_error_packets"));

				device.setFaults(Faults.NONE.withDrop(0.01).withReorder(0.01, 3).withDuplicate(0.005));
				final JsonObject everything = grab(75, "--patient");
				assertWhole(everything, 1);
				assertTrue(counter(everything, "n_duplicated_packets") > 0);

				device.setFaults(Faults.NONE.withDrop(0.002).withForgetBlocks(true));
				final JsonObject forgotten = grab(50);
				assertTrue(counter(forgotten, "n_error_packets") > 0);
				assertTrue(counter(forgotten, "n_resend_disabled") > 0);
				assertTrue(counter(forgotten, "n_completed_buffers") > 0, "acquisition goes on");
			}
		}
	}

	static final class PacketSize {
		public static void main(final String[] args) throws Exception {
			try (SimulatedDevice device = camera(OPTIONS)) {
				for (final int path : new int[] { 1400, 1500, 9000 }) {
					device.setFaults(Faults.NONE.withLargestPacket(path));
					final JsonObject result = grab(5, "--size", "auto");
					assertFlawless(result, 1);
					final int size = result.get("packetSize").getAsInt();
					assertTrue(size <= path && size > path - 16, size + " on a path of " + path);
				}
			}
		}
	}

	static final class Trigger {
		public static void main(final String[] args) throws Exception {
			try (SimulatedDevice device = camera(OPTIONS)) {
				assertFlawless(grab(5, "--trigger"), 1);
				assertEquals(5, device.statistics().blocks());
			}
		}
	}

	static final class Control {
		public static void main(final String[] args) throws Exception {
			try (SimulatedDevice device = camera(OPTIONS);
				ExternalProcess first = ExternalProcess.start(grabCommand(ADDRESS, 100_000)))
			{
				first.awaitLine("streaming"::equals, LIMIT);
				try (ExternalProcess second = ExternalProcess.start(grabCommand(ADDRESS, 1))) {
					second.await(LIMIT);
					assertTrue(second.output().contains("Controller privilege required"), second.output());
				}
				assertTrue(tool("-n", ADDRESS, "control", "Width=64").contains("access-denied"));
				assertTrue(tool("-n", ADDRESS, "control", "Width").contains("Width = 320"));
				assertEquals(0, device.statistics().heartbeatsLapsed());
				first.kill();
				first.await(LIMIT);
				final long start = System.nanoTime();
				while (device.statistics().heartbeatsLapsed() == 0) {
					assertTrue(System.nanoTime() - start < LIMIT.toNanos(), "control never lapsed");
					LockSupport.parkNanos(5_000_000);
				}
				assertFlawless(grab(10), 1);
			}
		}
	}
}
