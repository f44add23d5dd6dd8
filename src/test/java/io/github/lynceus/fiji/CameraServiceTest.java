package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.IJ;
import ij.ImagePlus;
import ij.measure.Calibration;
import io.github.lynceus.Loopback;
import io.github.lynceus.SceneFormula;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.gige.DeviceInfo;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

/** The scripting API on a simulated camera: what scripts get, pixel by pixel. */
class CameraServiceTest {

	private static final String ADDRESS = Loopback.address(81);
	private static final int[] WINDOW = { 32, 62, 128, 64 };
	private static final Pattern LABEL = Pattern.compile("FrameID (\\d+) t=(-?[0-9.]+) s(?:, sequence (\\d+))?");

	private static Context context;
	private static CameraService cameras;

	@BeforeAll
	static void start() {
		context = new Context(CameraService.class);
		cameras = context.service(CameraService.class);
		assertEquals(ADDRESS, cameras.simulate(" " + ADDRESS + " ", false));
		assertEquals(List.of(ADDRESS), cameras.simulated());
	}

	@AfterAll
	static void stop() {
		context.dispose();
	}

	@BeforeEach
	void connect() {
		cameras.connect(ADDRESS);
		cameras.notices();
	}

	@AfterEach
	void disconnect() {
		cameras.disconnect();
	}

	// -- Connecting --

	@Test
	void connectingAndDisconnecting() {
		assertTrue(cameras.isConnected());
		assertEquals("Telops Inc. TS-IR (" + ADDRESS + ")", cameras.cameraName());
		assertEquals("connected", cameras.state());
		cameras.simulate(ADDRESS, false);
		cameras.connect(ADDRESS);
		assertTrue(cameras.isConnected(), "once more is nothing new");

		cameras.disconnect();
		cameras.disconnect();
		assertFalse(cameras.isConnected());
		assertEquals("", cameras.cameraName());
		assertEquals("disconnected", cameras.state());
	}

	@Test
	void discoveryAtAddressesFindsWhoAnswers() {
		final List<DeviceInfo> found = cameras.discover(ADDRESS + ", 127.0.4.200", 0.3);
		assertEquals(1, found.size());
		assertEquals(ADDRESS, found.get(0).address());
		assertEquals("Telops Inc.", found.get(0).vendor());
		assertEquals(List.of(), cameras.discover("127.0.4.200", 0.1));
	}

	@Test
	void infoTellsWhatTheCameraIs() {
		final Map<String, String> info = cameras.info();
		assertEquals(ADDRESS, info.get("Address"));
		assertEquals("320x256", info.get("Detector"));
		assertEquals("connected", info.get("State"));
		assertTrue(info.get("Detector temperature").endsWith(" °C"), info::toString);
	}

	// -- Settings --

	@Test
	void settingsAreReadBackAsTheCameraTookThem() {
		assertArrayEquals(WINDOW, cameras.setSubwindow(33, 63, 120, 60));
		assertArrayEquals(new int[] { WINDOW[2], WINDOW[3] }, cameras.resolution());
		assertArrayEquals(new int[] { WINDOW[0], WINDOW[1] }, cameras.offset());
		assertEquals(10, cameras.setIntegrationTime(10), 1e-9);
		assertEquals(1000, cameras.setFrameRate(1000), 1e-3);
		assertEquals(1000, cameras.frameRate(), 1e-3);
		assertEquals("NUC", cameras.setCalibrationMode("nuc"));
		assertEquals("NUC", cameras.calibrationMode());
		assertEquals("RT", cameras.setCalibrationMode("RT"));
		assertEquals(List.of(), cameras.notices(), "everything was taken as asked");
	}

	@Test
	void aRateAboveTheMaximumIsSetToItAndSaid() {
		cameras.setIntegrationTime(10);
		final double max = cameras.frameRateMax();
		assertEquals(max, cameras.setFrameRate(1e6), 1e-3);
		final List<String> notices = cameras.notices();
		assertEquals(1, notices.size(), notices::toString);
		assertTrue(notices.get(0).startsWith("requested 1000000 Hz, camera set " + (int) max), notices::toString);
		assertEquals(List.of(), cameras.notices(), "told once");
	}

	@Test
	void featuresAreTexts() {
		cameras.setFeature("Width", "192");
		assertEquals("192", cameras.getFeature("Width"));
		assertEquals(192, cameras.resolution()[0]);
		assertEquals("Telops Inc.", cameras.getFeature("DeviceVendorName"));
		cameras.setFeature("Width", "320");
	}

	// -- Frames --

	@Test
	void aSnapIsTheSceneInDegreesCelsius() {
		cameras.setResolution(320, 256);
		cameras.setCalibrationMode("RT");
		final ImagePlus snap = cameras.snap();
		assertEquals("Snap of " + cameras.cameraName(), snap.getTitle());
		final long frameId = labelled(snap.getProp("Slice_Label")).frameId;
		assertArrayEquals(SceneFormula.plane(320, 256, 0, 0, frameId), (short[]) snap.getProcessor().getPixels());
		assertCelsius(snap);
		assertEquals("RT", snap.getProp("CalibrationMode"));
		assertEquals(cameras.cameraName(), snap.getProp("Camera"));
		assertEquals(cameras.integrationTime(), Double.parseDouble(snap.getProp("IntegrationTime")));
		assertEquals("connected", cameras.state(), "the stream has stopped again");
	}

	@Test
	void acquiredFramesAreConsecutiveAndTheScene() {
		cameras.setSubwindow(WINDOW[0], WINDOW[1], WINDOW[2], WINDOW[3]);
		// Slow, as the camera discards images that a machine busy elsewhere does not send in time.
		cameras.setFrameRate(25);
		final ImagePlus stack = cameras.acquire(25);
		assertArrayEquals(new int[] { 128, 64, 1, 1, 25 }, stack.getDimensions());
		final long first = labelled(stack.getStack().getSliceLabel(1)).frameId;
		for (int i = 0; i < 25; i++) {
			assertEquals(first + i, labelled(stack.getStack().getSliceLabel(i + 1)).frameId);
			assertArrayEquals(SceneFormula.plane(128, 64, WINDOW[0], WINDOW[1], first + i),
				(short[]) stack.getStack().getPixels(i + 1), "frame " + i);
		}
		assertCelsius(stack);
		assertEquals(1 / 25.0, stack.getCalibration().frameInterval, 1e-3);
		assertEquals("s", stack.getCalibration().getTimeUnit());
	}

	@Test
	void theLivePictureHasAScaleBesideTheImage(@TempDir final Path folder) throws Exception {
		cameras.setResolution(320, 256);
		final Path path = folder.resolve("live.png");
		cameras.saveLivePicture(path.toString());
		final BufferedImage picture = ImageIO.read(path.toFile());
		assertTrue(picture.getWidth() > 320 && picture.getHeight() >= 256, picture.getWidth() + "x" + picture.getHeight());
	}

	// -- Recording --

	@Test
	void aLiveAcquisitionLeavesTheMemoryAlone() {
		cameras.setSubwindow(WINDOW[0], WINDOW[1], WINDOW[2], WINDOW[3]);
		cameras.setFrameRate(500);
		cameras.clearBuffer();
		cameras.configureBuffer(1, 10, 0, "start");
		cameras.acquire(30);
		cameras.snap();
		assertArrayEquals(new int[0], cameras.recorded(), "though the camera records at every start");
		assertArrayEquals(new int[] { 10 }, cameras.record());
		cameras.acquire(30);
		assertArrayEquals(new int[] { 10 }, cameras.recorded());
	}

	@Test
	void aRecordingIsAHyperstackWithEveryPixelOfTheScene(@TempDir final Path folder) throws Exception {
		cameras.setSubwindow(WINDOW[0], WINDOW[1], WINDOW[2], WINDOW[3]);
		cameras.setIntegrationTime(10);
		cameras.setFrameRate(2000);
		cameras.setCalibrationMode("RT");
		cameras.clearBuffer();
		assertArrayEquals(new int[0], cameras.recorded());
		final String plan = cameras.configureBuffer(3, 60, 20, "software");
		assertTrue(plan.startsWith("3 sequences of 60 frames"), plan);
		assertArrayEquals(new int[] { 60, 60, 60 }, cameras.record());
		assertArrayEquals(new int[] { 60, 60, 60 }, cameras.recorded());

		final ImagePlus image = cameras.download("all");
		assertHyperstack(image, 3, 60);
		assertSame(image, cameras.recordingImage());
		assertReports(image);
		assertSaved(image, folder);

		final ImagePlus two = cameras.download("2, 0", Map.of("resend", true, "maxdropped", 1, "bitrate", 500.0));
		assertArrayEquals(new int[] { 128, 64, 1, 2, 60 }, two.getDimensions());
		assertEquals(2, labelled(two.getStack().getSliceLabel(1)).sequence);
		assertEquals(0, labelled(two.getStack().getSliceLabel(2)).sequence);
		assertArrayEquals(new int[] { 128, 64 }, cameras.resolution(), "the camera is as it was");
		assertEquals(2000, cameras.frameRate(), 1e-3);
	}

	private static void assertHyperstack(final ImagePlus image, final int sequences, final int frames) {
		assertArrayEquals(new int[] { 128, 64, 1, sequences, frames }, image.getDimensions());
		assertTrue(image.isHyperStack() || image.getOpenAsHyperStack());
		assertCelsius(image);
		assertEquals(1 / 2000.0, image.getCalibration().frameInterval, 1e-9);
		for (int z = 0; z < sequences; z++) {
			final long first = labelled(image.getStack().getSliceLabel(image.getStackIndex(1, z + 1, 1))).frameId;
			for (int t = 0; t < frames; t++) {
				final int slice = image.getStackIndex(1, z + 1, t + 1);
				final Label label = labelled(image.getStack().getSliceLabel(slice));
				assertEquals(z, label.sequence);
				assertEquals(first + t, label.frameId);
				assertEquals((t - 20) / 2000.0, label.seconds, 1e-6, "t = 0 is the MOI");
				assertArrayEquals(SceneFormula.plane(128, 64, WINDOW[0], WINDOW[1], first + t),
					(short[]) image.getStack().getPixels(slice), "sequence " + z + " frame " + t);
			}
			assertEquals(Long.toString(first + 20), image.getProp("MoiFrameID of sequence " + z));
		}
		assertEquals("21", image.getProp("MoiFrame"));
		assertEquals(-0.01, Double.parseDouble(image.getProp("FirstFrameTime")), 1e-9);
		assertEquals(cameras.cameraName(), image.getProp("Camera"));
	}

	private static void assertReports(final ImagePlus image) {
		final List<IntegrityReport> reports = cameras.reports();
		assertEquals(List.of(0, 1, 2), reports.stream().map(IntegrityReport::sequence).collect(Collectors.toList()));
		for (final IntegrityReport report : reports) {
			assertTrue(report.isOk(), report::sentence);
			assertEquals(60, report.complete());
			assertEquals("°C", report.unit());
			assertEquals(crcOf(image, report.sequence()), report.crc32c());
		}
		assertEquals(3, JsonParser.parseString(cameras.reportJson()).getAsJsonObject().getAsJsonArray("sequences").size());
	}

	private static String crcOf(final ImagePlus image, final int sequence) {
		final java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
		for (int t = 1; t <= image.getNFrames(); t++) {
			for (final short pixel : (short[]) image.getStack().getPixels(image.getStackIndex(1, sequence + 1, t))) {
				crc.update(pixel & 0xFF);
				crc.update(pixel >> 8 & 0xFF);
			}
		}
		return String.format("%08x", crc.getValue());
	}

	private static void assertSaved(final ImagePlus image, final Path folder) throws Exception {
		final Path tiff = folder.resolve("recording.tif");
		cameras.save(image, tiff.toString());
		final ImagePlus reopened = IJ.openImage(tiff.toString());
		assertHyperstack(reopened, 3, 60);
		final JsonObject json = JsonParser.parseString(Files.readString(folder.resolve("recording.json"))).getAsJsonObject();
		assertEquals(JsonParser.parseString(cameras.reportJson()), json);
		final ImagePlus snap = cameras.snap();
		cameras.save(snap, folder.resolve("snap.tif").toString());
		assertArrayEquals((short[]) snap.getProcessor().getPixels(),
			(short[]) IJ.openImage(folder.resolve("snap.tif").toString()).getProcessor().getPixels());
		assertFalse(Files.exists(folder.resolve("snap.json")), "only a download has a report");
	}

	// -- Helper methods --

	private record Label(int sequence, long frameId, double seconds) {}

	private static Label labelled(final String text) {
		assertNotNull(text);
		final Matcher matcher = LABEL.matcher(text);
		assertTrue(matcher.find(), text);
		return new Label(matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3)),
			Long.parseLong(matcher.group(1)), Double.parseDouble(matcher.group(2)));
	}

	/** 16-bit counts whose calibration gives the scene's 1/256 °C. */
	private static void assertCelsius(final ImagePlus image) {
		final Calibration calibration = image.getCalibration();
		assertEquals(16, image.getBitDepth());
		assertEquals("°C", calibration.getValueUnit());
		assertEquals(Calibration.STRAIGHT_LINE, calibration.getFunction(), Arrays.toString(calibration.getCoefficients()));
		assertEquals(22, calibration.getCValue(5632), 1e-4);
		assertEquals(38, calibration.getCValue(9728), 1e-4);
	}
}
