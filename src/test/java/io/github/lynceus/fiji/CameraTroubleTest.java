package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.SceneFormula;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.TransferInterruptedException;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

/** Ill treatment: whatever goes wrong is one plain sentence, and nothing that was there is lost. */
class CameraTroubleTest {

	private static final String ADDRESS = Loopback.address(82);
	private static final String NAME = "Telops Inc. TS-IR (" + ADDRESS + ")";
	private static final Pattern FRAME_ID = Pattern.compile("FrameID (\\d+)");

	private Context context;
	private CameraService cameras;
	private SimulatedDevice device;

	@BeforeEach
	void start() {
		context = new Context(CameraService.class);
		cameras = context.service(CameraService.class);
		device = newDevice();
	}

	@AfterEach
	void stop() {
		context.dispose();
		device.close();
	}

	private static SimulatedDevice newDevice() {
		return SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()),
			new DeviceOptions().withAddress(ADDRESS));
	}

	// -- Connecting --

	@Test
	void noCameraAtTheAddress() {
		assertEquals("No camera answers at 127.0.4.200: check the address, the cable, and that the camera is switched on.",
			sentence(() -> cameras.connect("127.0.4.200")));
		assertFalse(cameras.isConnected());
	}

	@Test
	void whatIsNoAddress() {
		for (final String text : List.of("the camera", "192.168.0.300", "192.168.0", "::1")) {
			assertEquals("\"" + text + "\" is not an address: give four numbers such as 192.168.0.10.",
				sentence(() -> cameras.connect(text)));
			assertTrue(sentence(() -> cameras.discover(text, 0.1)).contains("is not an address"), text);
		}
		assertTrue(sentence(() -> cameras.connect(" ")).startsWith("No address was given"));
		assertTrue(sentence(() -> cameras.simulate("10.1.2.3", false)).contains("10.1.2.3"));
	}

	@Test
	void busyWithAnotherClient() throws Exception {
		try (ControlChannel other = ControlChannel.open(InetAddress.getByName(ADDRESS), ControlOptions.defaults())) {
			other.takeControl(ControlMode.CONTROL, Duration.ofSeconds(1), waiting -> {});
			final String sentence = sentence(() -> CameraSession.open(ADDRESS,
				OpenOptions.defaults().withPatience(Duration.ofMillis(1200)), Progress.NONE));
			assertTrue(sentence.contains(ADDRESS) && sentence.contains("another"), sentence);
			assertTrue(other.inControl(), "the other program keeps its camera");
		}
		cameras.connect(ADDRESS);
		assertTrue(cameras.isConnected());
	}

	@Test
	void nothingWorksUnconnected() {
		final List<Executable> calls = List.of(() -> cameras.info(), () -> cameras.resolution(),
			() -> cameras.setResolution(64, 64), () -> cameras.snap(), () -> cameras.acquire(1), () -> cameras.live(),
			() -> cameras.record(), () -> cameras.recorded(), () -> cameras.clearBuffer(), () -> cameras.download("all"),
			() -> cameras.configureBuffer(1, 2, 0, "software"), () -> cameras.getFeature("Width"),
			() -> cameras.setFeature("Width", "64"), () -> cameras.calibrationMode(), () -> cameras.camera());
		for (final Executable call : calls) {
			assertEquals("No camera is connected: use Lynceus Connect first.", sentence(call));
		}
		cameras.stopLive();
		cameras.disconnect();
		assertEquals("There is no integrity report yet: download a recording first.",
			sentence(() -> cameras.reportJson()));
	}

	// -- Settings --

	@Test
	void aWidthBetweenTheSteps() {
		cameras.connect(ADDRESS);
		final int[] before = cameras.resolution();
		final String sentence = sentence(() -> cameras.setResolution(100, 64));
		assertTrue(sentence.contains("100") && sentence.contains("64"), sentence);
		assertArrayEquals(before, cameras.resolution());
	}

	@Test
	void unknownNamesAndValues() {
		cameras.connect(ADDRESS);
		assertTrue(sentence(() -> cameras.getFeature("NoSuchFeature")).contains("NoSuchFeature"));
		assertTrue(sentence(() -> cameras.setFeature("Width", "wide")).contains("Width"));
		assertTrue(sentence(() -> cameras.setCalibrationMode("warm")).contains("warm"));
		assertTrue(sentence(() -> cameras.configureBuffer(1, 10, 0, "never")).contains("never"));
		assertTrue(sentence(() -> cameras.configureBuffer(0, 10, 0, "software")).contains("0 sequences"));
		assertTrue(sentence(() -> cameras.configureBuffer(1, 10, 10, "software")).contains("10"));
		assertTrue(sentence(() -> cameras.acquire(0)).contains("0 frames"));
		assertTrue(sentence(() -> cameras.live()).contains("needs a display"));
		assertEquals("connected", cameras.state(), "and after all that the camera is at rest");
	}

	// -- Downloading --

	@Test
	void downloadsThatCannotBe() {
		cameras.connect(ADDRESS);
		assertEquals("The memory of " + NAME + " is empty: record a sequence first.",
			sentence(() -> cameras.download("all")));
		record(1, 4, 1000);
		assertEquals("There is no sequence 1 in the memory of " + NAME + ": it holds only sequence 0.",
			sentence(() -> cameras.download("1")));
		assertTrue(sentence(() -> cameras.download("first")).startsWith("\"first\" is not a sequence"));
		assertEquals("There is no download option speed: there are bitrate, count, file, first, grouping, "
			+ "maxdropped, packetsize, resend, retries, via.",
			sentence(() -> cameras.download("0", Map.of("speed", 1))));
		assertEquals("The download option bitrate is \"high\", which is not a number.",
			sentence(() -> cameras.download("0", Map.of("bitrate", "high"))));
		assertEquals(List.of(), cameras.reports());
	}

	@Test
	void lostPacketsAreAskedForAgain() {
		cameras.connect(ADDRESS);
		record(2, 50, 1000);
		device.setFaults(Faults.NONE.withSeed(7).withDrop(0.01));
		final ImagePlus image = cameras.download("all");
		assertArrayEquals(new int[] { 128, 64, 1, 2, 50 }, image.getDimensions());
		assertWhole(image);
		assertTrue(device.statistics().faults().dropped() > 0, "packets were lost");
		for (final IntegrityReport report : cameras.reports()) assertTrue(report.isOk(), report::sentence);
		assertTrue(cameras.reports().stream().mapToInt(IntegrityReport::recoveredByRetry).sum() > 0, cameras::reportJson);

		final ImagePlus resent = cameras.download("all", Map.of("resend", true, "retries", 6));
		assertWhole(resent);
		assertTrue(cameras.reports().stream().mapToLong(IntegrityReport::packetsRecoveredByResend).sum() > 0,
			cameras::reportJson);
	}

	@Test
	void moreMissingThanAllowedStillGivesWhatArrived() {
		cameras.connect(ADDRESS);
		record(1, 60, 1000);
		device.setFaults(Faults.NONE.withSeed(7).withDrop(0.05));
		final FrameIntegrityException e = assertThrows(FrameIntegrityException.class,
			() -> cameras.download("0", Map.of("retries", 0, "bitrate", 200)));
		assertTrue(e.getMessage().startsWith("Sequence 0: ") && e.getMessage().contains("of 60 frames are missing"),
			e.getMessage());
		final IntegrityReport report = cameras.reports().get(0);
		assertFalse(report.isOk());
		final ImagePlus image = cameras.recordingImage();
		assertEquals(60, image.getNFrames(), "missing frames keep their place in time");
		int whole = 0;
		for (int i = 1; i <= 60; i++) {
			// The header's fields follow in lines of their own.
			final String label = image.getStack().getSliceLabel(i).split("\n")[0];
			if (label.endsWith("incomplete") || label.endsWith("missing")) continue;
			assertPlane(image, i);
			whole++;
		}
		assertEquals(report.complete(), whole);
		final ImagePlus tolerated = cameras.download("0", Map.of("retries", 0, "maxdropped", 60, "bitrate", 200));
		assertEquals(60, tolerated.getNFrames());
	}

	@Test
	void theCameraIsGoneInMidDownload() throws Exception {
		cameras.connect(ADDRESS);
		record(1, 400, 2000);
		final long before = device.statistics().blocks();
		final CompletableFuture<ImagePlus> download = CompletableFuture.supplyAsync(() -> cameras.download("0", Map.of("bitrate", 20)));
		Awaiting.until("a few frames", () -> device.statistics().blocks() > before + 5);
		device.kill();
		final ExecutionException failed = assertThrows(ExecutionException.class, download::get);
		assertInstanceOf(TransferInterruptedException.class, failed.getCause());
		final String sentence = failed.getCause().getMessage();
		assertTrue(sentence.startsWith(NAME + " disappeared during the download of sequence 0: "), sentence);

		assertFalse(cameras.isConnected());
		assertEquals("disconnected", cameras.state());
		final ImagePlus image = cameras.recordingImage();
		assertEquals(400, image.getNFrames());
		assertPlane(image, 1);
		assertTrue(cameras.reports().get(0).complete() >= 5, cameras::reportJson);
		assertTrue(sentence(() -> cameras.snap()).contains("does not answer any more"));

		device = newDevice();
		cameras.connect(ADDRESS);
		assertTrue(cameras.isConnected(), "a camera that is back can be connected to again");
		assertEquals(1, cameras.reports().size(), "and what had arrived is still there");
	}

	// -- Saving --

	@Test
	void placesThatCannotBeSavedTo(@TempDir final Path folder) {
		cameras.connect(ADDRESS);
		final ImagePlus snap = cameras.snap();
		assertTrue(sentence(() -> cameras.save(snap, folder.resolve("none/x.tif").toString())).contains("does not exist"));
		assertTrue(sentence(() -> cameras.save(snap, folder.toString())).contains("is a folder"));
		assertTrue(sentence(() -> cameras.save(null, folder.resolve("x.tif").toString())).contains("no image"));
		assertTrue(sentence(() -> cameras.saveLivePicture(folder.resolve("none/x.png").toString())).contains("does not exist"));
		assertFalse(Files.exists(folder.resolve("x.tif")));
	}

	// -- Helper methods --

	/** What a user would read: one line, ending in a full stop, without a class name in it. */
	private static String sentence(final Executable call) {
		final String message = assertThrows(CameraException.class, call).getMessage();
		assertTrue(message.endsWith(".") && !message.contains("\n"), message);
		assertFalse(message.contains("Exception") || message.contains("io.github"), message);
		return message;
	}

	private void record(final int sequences, final int frames, final double rate) {
		cameras.setSubwindow(96, 96, 128, 64);
		cameras.setIntegrationTime(10);
		cameras.setFrameRate(rate);
		cameras.configureBuffer(sequences, frames, 0, "start");
		assertEquals(sequences, cameras.record().length);
	}

	private static void assertWhole(final ImagePlus image) {
		for (int i = 1; i <= image.getStackSize(); i++) assertPlane(image, i);
	}

	private static void assertPlane(final ImagePlus image, final int slice) {
		final Matcher matcher = FRAME_ID.matcher(image.getStack().getSliceLabel(slice));
		assertTrue(matcher.find(), image.getStack().getSliceLabel(slice));
		assertArrayEquals(SceneFormula.plane(128, 64, 96, 96, Long.parseLong(matcher.group(1))),
			(short[]) image.getStack().getPixels(slice), "slice " + slice);
	}
}
