package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.genicam.EnumerationEntry;
import io.github.lynceus.genicam.EnumerationNode;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.PatternFormat;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every format of the test pattern camera through real sockets, against the pattern as it is documented. */
class PixelFormatsOnTheWireTest {

	private static final String ADDRESS = Loopback.address(94);
	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final int WIDTH = 68;
	private static final int HEIGHT = 37;
	private static final int X = 100;
	private static final int Y = 9;
	private static final DeviceOptions OPTIONS = new DeviceOptions().withAddress(ADDRESS);

	private static SimulatedDevice device(final DeviceOptions options) {
		return SimulatedDevice.start(TestPatternModel.withSerial("PIXELS"), options);
	}

	private static Camera open(final OpenOptions options) {
		final Camera camera = Camera.open(ADDRESS, options, Progress.NONE);
		camera.features().setLong("Width", WIDTH);
		camera.features().setLong("Height", HEIGHT);
		camera.features().setLong("OffsetX", X);
		camera.features().setLong("OffsetY", Y);
		camera.features().set("AcquisitionFrameRate", "200");
		return camera;
	}

	private static Frame grab(final Camera camera, final PatternFormat format) {
		camera.features().set("PixelFormat", format.standardName());
		final Frame frame = camera.grab(PATIENCE);
		assertTrue(frame.isComplete(), format.name());
		assertEquals(format.code(), frame.pixelFormat().code());
		assertEquals(WIDTH, frame.width());
		assertEquals(HEIGHT, frame.height());
		return frame;
	}

	@Test
	void everyFormatShowsThePattern() {
		try (SimulatedDevice device = device(OPTIONS); Camera camera = open(OpenOptions.defaults())) {
			for (final PatternFormat format : PatternFormat.values()) {
				if (format != PatternFormat.VENDOR24) assertPattern(format, grab(camera, format));
			}
			assertEquals(0, device.statistics().malformed());
		}
	}

	@Test
	void theHighByteMayComeFirst() {
		try (SimulatedDevice device = device(OPTIONS); Camera camera = open(OpenOptions.defaults())) {
			camera.features().set("GevSCPSBigEndian", "1");
			for (final PatternFormat format : wide()) assertPattern(format, grab(camera, format));
			assertTrue((camera.control().readRegister(Bootstrap.SCPS) & Bootstrap.SCPS_BIG_ENDIAN) != 0,
				"the choice outlives the finding of a packet size");
			assertEquals(0, device.statistics().malformed());
		}
	}

	@Test
	void aCameraMayNotSayItsByteOrder() {
		try (SimulatedDevice device = device(OPTIONS.withBigEndianPixels(true))) {
			try (Camera camera = open(OpenOptions.defaults().withBigEndianPixels(true))) {
				for (final PatternFormat format : wide()) assertPattern(format, grab(camera, format));
				camera.bigEndianPixels(false);
				final Frame wrong = grab(camera, PatternFormat.MONO16);
				final int pixel = wrong.shorts()[0] & 0xFFFF;
				assertNotEquals((int) (X + Y + wrong.blockId()), pixel);
				assertEquals((int) (X + Y + wrong.blockId()), Short.reverseBytes((short) pixel) & 0xFFFF);
			}
			assertEquals(0, device.statistics().malformed());
		}
	}

	private static List<PatternFormat> wide() {
		return List.of(PatternFormat.MONO16, PatternFormat.MONO12, PatternFormat.DATA16S, PatternFormat.MONO32,
			PatternFormat.DATA32F, PatternFormat.DATA64F, PatternFormat.RGB16, PatternFormat.RGB10, PatternFormat.BAYER_RG16,
			PatternFormat.MONO12P, PatternFormat.MONO12_PACKED, PatternFormat.YUV422_8, PatternFormat.RGB8);
	}

	@Test
	void aFormatNobodyKnowsIsRawBytes() {
		try (SimulatedDevice device = device(OPTIONS); Camera camera = open(OpenOptions.defaults())) {
			final Frame frame = grab(camera, PatternFormat.VENDOR24);
			final String message = assertThrows(CameraException.class, () -> FramePixels.of(frame, BayerView.MOSAIC)).getMessage();
			assertTrue(message.contains("0x82180F01 (24 bits a pixel)"), message);
			final byte[] expected = new byte[3 * WIDTH * HEIGHT];
			for (int i = 0; i < expected.length; i++) {
				expected[i] = (byte) (X + i / 3 % WIDTH + Y + i / 3 / WIDTH + frame.blockId());
			}
			assertArrayEquals(expected, frame.bytes());
			assertFalse(frame.pixelFormat().isKnown());
			assertEquals(0, device.statistics().malformed());
		}
	}

	@Test
	void theDescriptionOffersWhatTheCameraDoes() {
		try (SimulatedDevice device = device(OPTIONS); Camera camera = open(OpenOptions.defaults())) {
			final EnumerationNode node = (EnumerationNode) camera.features().node("PixelFormat").orElseThrow();
			assertEquals(Arrays.stream(PatternFormat.values()).map(PatternFormat::standardName).toList(),
				node.entries().stream().map(EnumerationEntry::symbolic).toList());
			assertEquals(0, device.statistics().malformed());
		}
	}

	// -- The pattern as documented --

	private static void assertPattern(final PatternFormat format, final Frame frame) {
		final FramePixels pixels = FramePixels.of(frame, BayerView.MOSAIC);
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				final String where = format + " at " + x + ", " + y;
				final int i = y * WIDTH + x;
				final long s = X + x + Y + y + frame.blockId();
				if (pixels.plane() instanceof int[] colours) assertColour(format, colours[i], s, x, y, where);
				else assertEquals(value(format, s), number(pixels.plane(), i), where);
			}
		}
	}

	private static double number(final Object plane, final int i) {
		if (plane instanceof byte[] bytes) return bytes[i] & 0xFF;
		if (plane instanceof short[] shorts) return shorts[i] & 0xFFFF;
		return ((float[]) plane)[i];
	}

	private static double value(final PatternFormat format, final long s) {
		return switch (format) {
			case DATA32F, DATA64F -> (s & 0xFFFF) / 4.0 - 100;
			case DATA8S -> (byte) s;
			case DATA16S -> (short) s;
			default -> s & (1L << format.bits()) - 1;
		};
	}

	private static void assertColour(final PatternFormat format, final int actual, final long s, final int x,
		final int y, final String where)
	{
		final int group = format == PatternFormat.YUV411_8_UYYVYY ? 4 : format.name().contains("422") ? 2 : 1;
		final int first = x - x % group;
		final long green = s - (x - first) + Y + y;
		final long blue = s - (x - first) + X + first;
		final int[] expected;
		if (format.name().startsWith("Y")) {
			final double cb = (green & 0xFF) - 128.0;
			final double cr = (blue & 0xFF) - 128.0;
			final double luma = s & 0xFF;
			expected = new int[] { clipped(luma + 1.402 * cr), clipped(luma - 0.344136 * cb - 0.714136 * cr),
				clipped(luma + 1.772 * cb) };
		}
		else {
			final int shift = format.bits() - 8;
			expected = new int[] { (int) (s >> shift) & 0xFF, (int) (green >> shift) & 0xFF, (int) (blue >> shift) & 0xFF };
		}
		for (int c = 0; c < 3; c++) {
			assertEquals(expected[c], actual >> 16 - 8 * c & 0xFF, format.name().startsWith("Y") ? 1 : 0, where);
		}
		assertEquals(0xFF, actual >>> 24);
	}

	private static int clipped(final double value) {
		return (int) Math.max(0, Math.min(255, Math.round(value)));
	}
}
