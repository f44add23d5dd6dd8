package io.github.lynceus.simulator.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FramePixels;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.genicam.FeatureException;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.StatusException;
import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.SimulatorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulated line camera on the wire, against a cube whose numbers are a formula. */
class LineCameraTest {

	private static final String ADDRESS = Loopback.address(120);
	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final TestCube CUBE = TestCube.INDEX;

	@TempDir
	private Path folder;
	private SimulatedDevice device;
	private LineCameraModel model;
	private Camera camera;
	private NodeMap features;

	private void start(final LineOptions options) throws IOException {
		start(CUBE.write(folder), options);
	}

	private void start(final Path cube, final LineOptions options) {
		model = LineCameraModel.open(cube, options);
		device = SimulatedDevice.start(model, new DeviceOptions().withAddress(ADDRESS));
		camera = Camera.open(ADDRESS, OpenOptions.defaults(), Progress.NONE);
		features = camera.features();
	}

	@AfterEach
	void stop() {
		if (camera != null) camera.close();
		if (device != null) device.close();
	}

	private List<Frame> take(final int count) {
		features.setDouble("AcquisitionFrameRate", 500);
		return read(count);
	}

	/** Frames of an acquisition from its first one on. */
	private List<Frame> read(final int count) {
		final List<Frame> frames = new ArrayList<>();
		try (FrameStream stream = camera.start()) {
			while (frames.size() < count) frames.add(stream.read(PATIENCE));
		}
		return frames;
	}

	private static int[] pixels(final Frame frame) {
		assertTrue(frame.isComplete());
		final Object plane = FramePixels.of(frame, BayerView.MOSAIC).plane();
		final int[] pixels = new int[frame.width() * frame.height()];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = plane instanceof byte[] bytes ? bytes[i] & 0xFF : ((short[]) plane)[i] & 0xFFFF;
		}
		return pixels;
	}

	// -- The cube --

	@ParameterizedTest
	@CsvSource({ "1,bil,false,0", "2,bip,true,37", "3,bsq,false,37", "4,bil,true,37", "5,bip,false,0", "12,bsq,true,37",
		"12,bip,false,0", "12,bil,true,5", "13,bil,false,1", "14,bsq,true,0", "15,bip,true,37" })
	void everyLineIsAnImageWithTheBandsAsRows(final int type, final String interleave, final boolean bigEndian,
		final int offset) throws IOException
	{
		final TestCube cube = type == 1 ? new TestCube(5, 13, 11, 256) : CUBE;
		start(cube.write(folder, "c", type, interleave, bigEndian, offset), new LineOptions());
		final List<Frame> frames = take(7);
		for (int i = 0; i < frames.size(); i++) {
			assertEquals(13, frames.get(i).width());
			assertEquals(11, frames.get(i).height());
			assertEquals(i + 1, frames.get(i).blockId());
			assertArrayEquals(cube.line(i % 5), pixels(frames.get(i)), "line " + i);
		}
	}

	@ParameterizedTest
	@EnumSource(LineFormat.class)
	void everyFormatHoldsTheCountsThatFit(final LineFormat format) throws IOException {
		start(new LineOptions().withFormat(format));
		final Frame frame = take(2).get(1);
		assertEquals(format.code(), frame.pixelFormat().code());
		final int[] expected = CUBE.line(1);
		final int most = format == LineFormat.MONO8 ? 255 : 4095;
		for (int i = 0; i < expected.length; i++) expected[i] = Math.min(most, expected[i]);
		assertArrayEquals(expected, pixels(frame));
	}

	@Test
	void whatIsNoCountIsClipped() throws IOException {
		final Path header = CUBE.write(folder, "c", 4, "bil", false, 0);
		final byte[] data = Files.readAllBytes(folder.resolve("c.img"));
		final ByteBuffer numbers = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
		numbers.putFloat(0, Float.NaN).putFloat(4, -3).putFloat(8, 1e9f).putFloat(12, 2.5f).putFloat(16, Float.POSITIVE_INFINITY);
		Files.write(folder.resolve("c.img"), data);
		start(header, new LineOptions());
		final int[] pixels = pixels(take(1).get(0));
		assertArrayEquals(new int[] { 0, 0, 65535, 3, 65535 }, Arrays.copyOf(pixels, 5));
	}

	@Test
	void anAcquisitionBeginsWithTheFirstLineAndMayEndWithTheLast() throws IOException {
		start(new LineOptions().withLoop(false));
		for (int run = 0; run < 2; run++) {
			final List<Frame> frames = take(5);
			assertArrayEquals(CUBE.line(0), pixels(frames.get(0)));
			assertArrayEquals(CUBE.line(4), pixels(frames.get(4)));
		}
		try (FrameStream stream = camera.start()) {
			Awaiting.until("the cube has ended", () -> !model.isAcquiring());
			for (int i = 0; i < 5; i++) assertTrue(stream.read(PATIENCE).isComplete());
			assertEquals(5, stream.statistics().blocksComplete());
		}
	}

	@Test
	void lostLinesLeaveGapsInTheBlockIds() throws IOException {
		start(new LineOptions().withLost(LineNumbers.parse("1, 3-4")));
		final List<Frame> frames = take(4);
		assertEquals(List.of(1L, 3L, 6L, 7L), frames.stream().map(Frame::blockId).toList());
		assertArrayEquals(CUBE.line(2), pixels(frames.get(1)));
		assertArrayEquals(CUBE.line(0), pixels(frames.get(2)));
	}

	@Test
	void linesAreStampedAtTheirRate() throws IOException {
		start(new LineOptions());
		features.setDouble("AcquisitionFrameRate", 200);
		final List<Frame> frames = read(41);
		final double seconds = (frames.get(40).timestampNanos() - frames.get(0).timestampNanos()) / 1e9;
		assertTrue(seconds > 0.19, "40 lines at 200 a second take at least a fifth of a second, not " + seconds);
		for (int i = 1; i < 41; i++) {
			assertTrue(frames.get(i).timestampNanos() > frames.get(i - 1).timestampNanos());
		}
	}

	@Test
	void aTailFollowsTheImageWhereTheCameraHasOne() throws IOException {
		start(new LineOptions().withTail(1000));
		assertEquals(2 * 11 * 13 + 1000, features.getLong("PayloadSize"));
		assertArrayEquals(CUBE.line(1), pixels(take(2).get(1)));
	}

	// -- Windows --

	@ParameterizedTest
	@EnumSource(LineProfile.class)
	void samplesAndBandsAreCropped(final LineProfile profile) throws IOException {
		start(new LineOptions().withProfile(profile));
		features.setLong("Width", 6);
		features.setLong("OffsetX", 7);
		features.setLong("Height", 4);
		features.setLong("OffsetY", 5);
		final Frame frame = take(1).get(0);
		assertEquals(6, frame.width());
		final int[] expected = new int[24];
		for (int i = 0; i < 24; i++) expected[i] = CUBE.value(0, 5 + i / 6, 7 + i % 6);
		assertArrayEquals(expected, pixels(frame));
		assertRefused(f -> f.setLong("OffsetX", 8));
		assertRefused(f -> f.setLong("Height", 7));
		assertRefused(f -> f.setLong("Width", 0));
	}

	private void assertRefused(final Consumer<NodeMap> change) {
		final RuntimeException refusal = assertThrows(RuntimeException.class, () -> change.accept(features));
		assertTrue(refusal instanceof FeatureException || refusal instanceof StatusException, refusal.toString());
	}

	@Test
	void binningAveragesAndShowsTheWholeSensorAgain() throws IOException {
		start(new LineOptions());
		features.setLong("Height", 4);
		features.setLong("BinningVertical", 2);
		features.setLong("BinningHorizontal", 4);
		assertEquals(5, features.getLong("Height"));
		assertEquals(3, features.getLong("Width"));
		final int[] pixels = pixels(take(1).get(0));
		for (int i = 0; i < 15; i++) {
			double mean = 0;
			for (int k = 0; k < 8; k++) mean += CUBE.value(0, i / 3 * 2 + k / 4, i % 3 * 4 + k % 4) / 8.0;
			assertEquals(mean, pixels[i], 0.5, "pixel " + i);
		}
		assertRefused(f -> f.setLong("BinningVertical", 3));
	}

	@Test
	void regionsAreJoined() throws IOException {
		start(new LineOptions());
		region("Region0", 8, 2);
		region("Region3", 1, 3);
		features.set("RegionSelector", "Region5");
		features.set("RegionMode", "On");
		features.set("RegionMode", "Off");
		assertEquals(5 * 13 * 2, features.getLong("PayloadSize"));
		assertRows(take(1).get(0), 8, 9, 1, 2, 3);
		features.set("RegionSelector", "Region0");
		features.set("RegionMode", "Off");
		features.set("RegionSelector", "Region3");
		assertEquals(3, features.getLong("Height"));
		assertRows(take(1).get(0), 1, 2, 3);
		assertRefused(f -> f.set("RegionMode", "Off"));
	}

	private void region(final String name, final int start, final int height) {
		features.set("RegionSelector", name);
		features.setLong("Height", height);
		features.setLong("OffsetY", start);
		features.set("RegionMode", "On");
	}

	private static void assertRows(final Frame frame, final int... bands) {
		assertEquals(bands.length, frame.height());
		final int[] expected = new int[bands.length * 13];
		for (int i = 0; i < expected.length; i++) expected[i] = CUBE.value(0, bands[i / 13], i % 13);
		assertArrayEquals(expected, pixels(frame));
	}

	@Test
	void indexedRangesAreJoinedWithoutBinningAndOutliveAReset() throws IOException {
		start(new LineOptions().withProfile(LineProfile.SPECIM));
		ranges(9, 2, 3, 1);
		features.setLong("BinningVertical", 2);
		assertRefused(f -> f.setBoolean("MROI_Enable", true));
		features.setLong("BinningVertical", 1);
		features.setBoolean("MROI_Enable", true);
		assertEquals(3, features.getLong("Height"));
		assertRefused(f -> f.setLong("BinningVertical", 2));
		assertRefused(f -> f.setLong("MROI_Y", 0));
		assertRows(take(1).get(0), 9, 10, 3);

		features.execute("DeviceReset");
		assertTrue(features.getBoolean("MROI_Enable"));
		assertRows(take(1).get(0), 9, 10, 3);
		features.setBoolean("MROI_Enable", false);
		assertEquals(11, features.getLong("Height"));
		ranges(9, 3);
		assertRefused(f -> f.setBoolean("MROI_Enable", true));
	}

	/** Starts and heights in turn. */
	private void ranges(final int... numbers) {
		for (int i = 0; i <= numbers.length / 2; i++) {
			features.setLong("MROI_Index", i);
			if (2 * i < numbers.length) features.setLong("MROI_Y", numbers[2 * i]);
			features.setLong("MROI_H", 2 * i < numbers.length ? numbers[2 * i + 1] : 0);
		}
	}

	@Test
	void someCamerasTakeEvenRangesOnly() throws IOException {
		start(new LineOptions().withProfile(LineProfile.FX17));
		ranges(3, 2);
		assertRefused(f -> f.setBoolean("MROI_Enable", true));
		ranges(4, 3);
		assertRefused(f -> f.setBoolean("MROI_Enable", true));
		ranges(4, 2);
		features.setBoolean("MROI_Enable", true);
		assertRows(take(1).get(0), 4, 5);
	}

	// -- Light --

	@Test
	void pulsesMoveTheShutter() throws IOException {
		final TestCube dark = new TestCube(2, 13, 11, 16);
		start(new LineOptions().withProfile(LineProfile.SPECIM).withDark(dark.write(folder, "dark", 12, "bil", false, 0)));
		for (int i = 0; i < 2; i++) {
			features.setLong("MotorShutter_PulseFwd", 255);
			assertTrue(model.isShutterClosed());
			final List<Frame> closed = take(3);
			assertArrayEquals(dark.line(1), pixels(closed.get(1)));
			assertArrayEquals(dark.line(0), pixels(closed.get(2)));
			features.setLong("MotorShutter_PulseRev", 255);
			assertFalse(model.isShutterClosed());
			assertArrayEquals(CUBE.line(1), pixels(take(2).get(1)));
		}
		assertRefused(f -> f.setLong("MotorShutter_PulseFwd", 256));
	}

	@Test
	void withoutADarkCubeNoLightIsNoCount() throws IOException {
		start(new LineOptions().withProfile(LineProfile.SPECIM));
		features.setLong("MotorShutter_PulseFwd", 200);
		assertArrayEquals(new int[11 * 13], pixels(take(1).get(0)));
	}

	@Test
	void exposureMakesBrighterWhereAskedFor() throws IOException {
		start(new LineOptions().withReferenceExposure(800));
		assertEquals(800, features.getDouble("ExposureTime"));
		assertArrayEquals(CUBE.line(0), pixels(take(1).get(0)));
		features.setDouble("ExposureTime", 400);
		final int[] half = pixels(take(1).get(0));
		final int[] whole = CUBE.line(0);
		for (int i = 0; i < half.length; i++) assertEquals(whole[i] / 2.0, half[i], 0.5);
	}

	@Test
	void longExposuresMakeItSlow() throws IOException {
		start(new LineOptions());
		features.setDouble("AcquisitionFrameRate", 500);
		features.setDouble("ExposureTime", 9900);
		assertEquals(100, features.getDouble("AcquisitionFrameRate"), 1e-3);
		assertRefused(f -> f.setDouble("AcquisitionFrameRate", 101));
	}

	@Test
	void aStatusLineReplacesTheLastRow() throws IOException {
		start(new LineOptions().withProfile(LineProfile.SPECIM));
		features.setBoolean("EnStatusLine", true);
		final List<Frame> frames = take(3);
		for (int i = 0; i < 3; i++) {
			final int[] pixels = pixels(frames.get(i));
			final int[] expected = CUBE.line(i);
			final int last = 10 * 13;
			for (int k = 0; k < last; k++) assertEquals(expected[k], pixels[k]);
			final int[] preamble = { 0xFF, 0x00, 0xAA, 0x55, i, 0, 0, 0 };
			for (int k = 0; k < preamble.length; k++) assertEquals(preamble[k], pixels[last + k], "status " + k);
		}
	}

	// -- Acquisition --

	@Test
	void linesMayWaitForTriggers() throws IOException {
		start(new LineOptions());
		features.set("TriggerMode", "On");
		try (FrameStream stream = camera.start()) {
			for (int i = 0; i < 3; i++) {
				if (i == 1) model.trigger();
				else features.execute("TriggerSoftware");
				assertArrayEquals(CUBE.line(i), pixels(stream.read(PATIENCE)));
			}
			// NB: a block is counted when its last packet is gone, which may already have been received then.
			Awaiting.until("the count of the third", () -> device.statistics().blocks() == 3);
		}
	}

	@Test
	void nothingOfTheImageChangesWhileItSends() throws IOException {
		start(new LineOptions());
		try (FrameStream stream = camera.start()) {
			stream.read(PATIENCE);
			camera.control().readRegister(0);
			assertRefused(f -> f.setLong("Width", 6));
			assertEquals(13, features.getLong("Width"));
		}
		features.setLong("Width", 6);
	}

	@Test
	void numberedAcquisitionsEndByThemselves() throws IOException {
		start(new LineOptions());
		features.set("AcquisitionMode", "MultiFrame");
		features.setLong("AcquisitionFrameCount", 8);
		try (FrameStream stream = camera.start()) {
			Awaiting.until("eight lines were taken", () -> device.statistics().blocks() == 8 && !model.isAcquiring());
			for (int i = 0; i < 8; i++) assertArrayEquals(CUBE.line(i % 5), pixels(stream.read(PATIENCE)));
		}
	}

	// -- What is no cube --

	@Test
	void whatCannotBeSentIsOneSentence() throws IOException {
		final Path header = CUBE.write(folder);
		final String good = Files.readString(header);
		assertSays("is no ENVI header: its first word is not ENVI.", header, good.substring(2));
		assertSays("A camera cannot send data type 6", header, good.replace("data type = 12", "data type = 6"));
		assertSays("1430 bytes where its header says 1718", header, good.replace("header offset = 0", "header offset = 288"));
		assertSays("has no interleave of bil, bip or bsq.", header, good.replace("BIL", "BIT"));
		assertSays("does not say samples.", header, good.replace("samples = 13", ""));
		assertSays("has \"x\" where lines should be a whole number.", header, good.replace("= 5", "= x"));
		Files.delete(folder.resolve("cube.img"));
		assertSays("is not beside it.", header, good);
	}

	private static void assertSays(final String sentence, final Path header, final String text) throws IOException {
		Files.writeString(header, text);
		final String said = assertThrows(SimulatorException.class, () -> LineCameraModel.open(header, new LineOptions())).getMessage();
		assertTrue(said.contains(sentence), said);
	}

	@Test
	void aDarkCubeHasTheSameShape() throws IOException {
		final Path dark = new TestCube(1, 12, 11, 16).write(folder, "dark", 12, "bil", false, 0);
		final Path cube = CUBE.write(folder);
		final List<String> said = new ArrayList<>();
		said.add(assertThrows(SimulatorException.class, () -> LineCameraModel.open(cube, new LineOptions().withDark(dark)))
			.getMessage());
		assertTrue(said.get(0).contains("has 12 samples and 11 bands where the other has 13 and 11."), said.get(0));
		assertEquals("\"1,b\" is no list of lines: write for instance 3,17,40-45.",
			assertThrows(SimulatorException.class, () -> LineNumbers.parse("1,b")).getMessage());
	}
}
