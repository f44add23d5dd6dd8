package io.github.lynceus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.interop.ExternalProcess;
import io.github.lynceus.interop.Namespace;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.line.TestCube;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulated cameras as they are started from the terminal. */
class SimulateTest {

	private static final String ADDRESS = Loopback.address(94);
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static String[] command(final String... words) {
		final List<String> command = new ArrayList<>(List.of(
			Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", Namespace.classPath(Main.class),
			Main.class.getName(), "simulate"));
		command.addAll(Arrays.asList(words));
		return command.toArray(String[]::new);
	}

	private static ExternalProcess start(final String address, final String... words) {
		final ExternalProcess process = ExternalProcess.start(command(words));
		process.awaitLine(("ready " + address + ":3956")::equals, PATIENCE);
		return process;
	}

	private static void assertFails(final String sentence, final String... words) {
		try (ExternalProcess process = ExternalProcess.start(command(words))) {
			assertEquals(1, process.await(PATIENCE));
			assertTrue(process.output().contains(sentence), process.output());
		}
	}

	@Test
	void anyDescriptionIsPlayed(@TempDir final Path folder) throws IOException {
		final Path xml = folder.resolve("camera.xml.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(xml))) {
			out.write(TestPatternModel.withSerial("X").description());
		}
		try (ExternalProcess process = start(ADDRESS, "generic", "--address", ADDRESS, "--xml", xml.toString());
			Camera camera = Camera.open(ADDRESS, OpenOptions.defaults(), Progress.NONE))
		{
			assertEquals("GENERIC1", camera.info().serial());
			assertEquals(480, camera.grab(PATIENCE).height());
			assertTrue(process.pid() > 0);
		}
	}

	@Test
	void aCubeIsSentLineByLine(@TempDir final Path folder) throws IOException {
		final Path cube = TestCube.INDEX.write(folder);
		try (ExternalProcess process = start(ADDRESS, "line", "--address", ADDRESS, "--cube", cube.toString(), "--profile",
			"specim", "--format", "Mono12Packed", "--lose-lines", "1");
			Camera camera = Camera.open(ADDRESS,
				OpenOptions.defaults(), Progress.NONE);
			FrameStream stream = camera.start())
		{
			assertEquals("LineCamera FX10", camera.info().model());
			assertEquals("Mono12Packed", stream.read(PATIENCE).pixelFormat().name());
			assertEquals(3, stream.read(PATIENCE).blockId());
			assertTrue(process.pid() > 0);
		}
		assertFails("There is no line camera profile x: there are sfnc, specim, fx17.", "line", "--address", ADDRESS, "--cube",
			cube.toString(), "--profile", "x");
		assertFails("Cannot read the cube's header " + folder.resolve("b.hdr"), "line", "--address", ADDRESS, "--cube",
			folder.resolve("b.hdr").toString());
	}

	@Test
	void whatIsWrongIsOneSentence(@TempDir final Path folder) throws IOException {
		final Path text = Files.writeString(folder.resolve("a.xml"), "<a/>");
		assertFails("The camera description is no GenICam XML: it begins with a instead of RegisterDescription.", "generic",
			"--address", ADDRESS, "--xml", text.toString());
		assertFails("Cannot read the camera description " + folder.resolve("b.xml"), "generic", "--address", ADDRESS, "--xml",
			folder.resolve("b.xml").toString());
		assertFails("--speed-up 0.5 is not possible: it must be 1 or more.", "telops", "--address", ADDRESS, "--speed-up",
			"0.5");
		assertFails("There are: telops, pattern, generic, line.");
	}

	@Test
	void aHungCameraIsSilent() throws IOException {
		final InetAddress address = InetAddress.getByName(ADDRESS);
		try (ExternalProcess process = start(ADDRESS, "telops", "--address", ADDRESS, "--geometry-hang", "--speed-up", "5")) {
			final Camera camera = Camera.open(ADDRESS, OpenOptions.defaults(), Progress.NONE);
			final Thread hurry = new Thread(() -> {
				try {
					for (int i = 0; i < 1000; i++) camera.features().setLong("Width", i % 2 == 0 ? 128 : 192);
				}
				catch (final RuntimeException e) {
					// NB: that is what a camera that hangs looks like.
				}
			});
			hurry.start();
			Awaiting.until("the camera has hung",
				() -> Discovery.unicast(address, Duration.ofMillis(200)).isEmpty());
			assertTrue(process.pid() > 0);
			camera.close();
		}
	}

	@Test
	void nettyDoesNotComplainWhereThereIsNoHardwareAddress() {
		Namespace.assume();
		try (ExternalProcess process = ExternalProcess.start(Namespace.inside("",
			List.of(command("pattern", "--address", "127.0.8.25"))).toArray(String[]::new)))
		{
			process.awaitLine("ready 127.0.8.25:3956"::equals, PATIENCE);
			assertFalse(process.output().contains("hardware address"), process.output());
		}
	}

	@Test
	void aTelopsCameraTakesItsSwitches(@TempDir final Path folder) throws IOException {
		final Path calibration = folder.resolve("calibration");
		try (ExternalProcess process = start(ADDRESS, "telops", "--address", ADDRESS, "--realistic", "--register-latency", "1",
			"--firmware", "XML_13_4", "--memory", "32", "--break", "DEFRAG,MEMORY", "--burst", "0.01", "--cut", "1",
			"--calibration-folder", calibration.toString(), "--configuration", folder.resolve("saved.txt").toString());
			Camera camera = Camera.open(ADDRESS, OpenOptions.defaults(), Progress.NONE))
		{
			assertEquals(13, camera.features().getLong("DeviceXMLMajorVersion"));
			assertEquals(0x8, camera.features().getLong("TDCFlags2") & 0x8);
			assertEquals("MemoryBufferInitialisationError", camera.features().get("EventErrorCode"));
			assertTrue(Files.exists(calibration.resolve("TEL01001_EL07938_MF08573_FW0_IM0_SWD0_1700000000.tsco")));
			assertTrue(process.pid() > 0);
		}
	}
}
