package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.genicam.FeatureException;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.GenericModel;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Cameras simulated from the descriptions of real ones, opened by our client and by Aravis. The descriptions are no part
 * of the project, see {@code lynceus.genicam.dir}.
 */
class VendorCamerasTest {

	private static final Path FOLDER = Path.of(System.getProperty("lynceus.genicam.dir", "../shared/genicam-xml"));
	private static final String ADDRESS = "127.0.8.24";
	private static final Duration LIMIT = Duration.ofSeconds(60);
	/** The others have sizes behind formulas, no code of the PFNC as pixel format, or are no GigE Vision cameras. */
	private static final int STREAMING_AT_LEAST = 17;

	private static List<Path> files() throws IOException {
		Assumptions.assumeTrue(Files.isDirectory(FOLDER), "needs vendor descriptions (-Dlynceus.genicam.dir)");
		try (Stream<Path> all = Files.list(FOLDER)) {
			return all.filter(file -> file.toString().endsWith(".xml.gz")).sorted().collect(Collectors.toList());
		}
	}

	private static SimulatedDevice device(final Path file, final String address) throws IOException {
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			final String name = file.getFileName().toString().replace(".gz", "");
			return SimulatedDevice.start(new GenericModel(name, in.readAllBytes(), "V1"),
				new DeviceOptions().withAddress(address));
		}
	}

	@Test
	void everyDescriptionIsServedAndOpened() throws IOException {
		final List<Path> files = files();
		final Set<String> streaming = new TreeSet<>();
		for (final Path file : files) {
			try (SimulatedDevice device = device(file, Loopback.address(80));
				Camera camera = Camera.open(Loopback.address(80), OpenOptions.defaults(), Progress.NONE))
			{
				final NodeMap features = camera.features();
				assertTrue(features.node("Width").isPresent(), file.toString());
				assertTrue(features.node("AcquisitionStart").isPresent(), file.toString());
				assertEquals("V1", camera.info().serial());
				final String outcome = stream(camera);
				if (outcome.isEmpty()) streaming.add(file.getFileName().toString());
				System.out.println(file.getFileName() + ": " + (outcome.isEmpty() ? "streams" : outcome));
				assertEquals(0, device.statistics().malformed());
			}
		}
		assertTrue(streaming.size() >= STREAMING_AT_LEAST, "of " + files.size() + " only these stream: " + streaming);
	}

	/** Why not, or empty if an image came and was right. */
	private static String stream(final Camera camera) {
		final Frame frame;
		try {
			frame = camera.grab(Duration.ofSeconds(5));
		}
		catch (final FeatureException | CameraException e) {
			return e.getMessage();
		}
		assertTrue(frame.isComplete());
		assertEquals(640, frame.width());
		assertEquals(480, frame.height());
		final int code = frame.pixelFormat().code();
		final int pixel = frame.pixelFormat().isShort() ? frame.shorts()[5] & 0xFFFF : frame.bytes()[5] & 0xFF;
		if (frame.pixelFormat().name().matches("Mono(8|16)")) {
			assertEquals(TestPattern.value(5, 0, frame.blockId(), code), pixel);
		}
		return "";
	}

	@Test
	void aravisReadsThemToo() throws IOException {
		Namespace.assume("arv-tool-0.8");
		final List<String> files = files().stream().map(Path::toString)
			.filter(name -> name.matches(".*(Mako_G125B|acA1300|FLIR_A35|ShadoBox|Blackfly).*")).toList();
		Namespace.run(Aravis.class, files.toArray(new String[0]));
	}

	static final class Aravis {
		public static void main(final String[] files) throws IOException {
			for (final String file : files) {
				try (SimulatedDevice device = device(Path.of(file), ADDRESS)) {
					final String xml = ExternalProcess.run(LIMIT, "arv-tool-0.8", "-n", ADDRESS, "genicam");
					assertTrue(xml.contains("RegisterDescription") && xml.contains("AcquisitionStart"), file);
					final String features = ExternalProcess.run(LIMIT, "arv-tool-0.8", "-n", ADDRESS, "features");
					assertTrue(features.contains("Category") && features.lines().count() > 20, features);
					assertFalse(features.contains("CRITICAL"), file);
					assertEquals(0, device.statistics().malformed());
				}
			}
		}
	}
}
