package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import io.github.lynceus.gige.TestFrames;
import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.pixel.PixelFormat;
import io.github.lynceus.pixel.PlaneType;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Frames of formats that are not ImageJ's own in a live ring and its stack. */
class LiveFormatsTest {

	private static final ByteOrder LE = ByteOrder.LITTLE_ENDIAN;
	private static final RingOptions TWO = RingOptions.DEFAULT.withFrames(2);

	private static byte[] bytes(final int... values) {
		final byte[] bytes = new byte[values.length];
		for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) values[i];
		return bytes;
	}

	private static Object newest(final LiveRing ring) {
		final Object plane = ring.newPlane();
		assertNotNull(ring.readNewest(plane));
		return plane;
	}

	@Test
	void packedPixelsAreReadWhetherRowsRunOnOrArePadded() {
		final LiveRing ring = new LiveRing(3, 2, PixelFormat.MONO12P, TWO);
		final short[] expected = { 0x301, 0x452, 0xBAA, 0xFF1, 0x002, 0x003 };
		ring.frame(TestFrames.bytes(PixelFormat.MONO12P, 3, 2, 0, LE,
			bytes(0x01, 0x23, 0x45, 0xAA, 0x1B, 0xFF, 0x02, 0x30, 0x00), 1));
		assertArrayEquals(expected, (short[]) newest(ring));
		ring.frame(TestFrames.bytes(PixelFormat.MONO12P, 3, 2, 1, LE,
			bytes(0x01, 0x23, 0x45, 0xAA, 0x0B, 99, 0xF1, 0x2F, 0x00, 0x03, 0x00, 99), 2));
		assertArrayEquals(expected, (short[]) newest(ring));
		// The frame before is still read its own way.
		final short[] before = (short[]) ring.newPlane();
		assertEquals(0, ring.read(0, before).ordinal());
		assertArrayEquals(expected, before);
		assertEquals(0xFF1, ring.image().getAt(0, 1, 1).get());
	}

	@Test
	void coloursFollowTheFramesByteOrder() {
		final LiveRing ring = new LiveRing(1, 1, PixelFormat.RGB16, TWO);
		ring.frame(TestFrames.bytes(PixelFormat.RGB16, 1, 1, 0, LE, bytes(0, 0x12, 0, 0x34, 0, 0x56), 1));
		assertArrayEquals(new int[] { 0xFF123456 }, (int[]) newest(ring));
		ring.frame(TestFrames.bytes(PixelFormat.RGB16, 1, 1, 0, ByteOrder.BIG_ENDIAN, bytes(0x12, 0, 0x34, 0, 0x56, 0), 2));
		assertArrayEquals(new int[] { 0xFF123456 }, (int[]) newest(ring));
		assertEquals(0xFF123456, ring.imageOfColours().getAt(0, 0, 0).get());
		assertThrows(IllegalStateException.class, ring::image);
		final LiveStack stack = new LiveStack(ring);
		assertEquals(24, stack.getBitDepth());
		assertEquals(0xFF123456, ((ColorProcessor) stack.getProcessor(2)).get(0, 0));
	}

	@Test
	void floatsAreFloats() {
		final LiveRing ring = new LiveRing(1, 1, PixelFormat.DATA32F, TWO);
		ring.frame(TestFrames.bytes(PixelFormat.DATA32F, 1, 1, 0, LE, bytes(0, 0, 0xC0, 0x3F), 1));
		assertEquals(1.5f, ring.imageOfFloats().getAt(0, 0, 1).get());
		assertEquals(0, ring.imageOfFloats().getAt(0, 0, 0).get(), "no frame yet");
		final LiveStack stack = new LiveStack(ring);
		assertEquals(32, stack.getBitDepth());
		assertEquals(1.5f, ((FloatProcessor) stack.getProcessor(2)).getf(0, 0));
	}

	@Test
	void mosaicsAreGreyOrInColour() {
		final byte[] mosaic = bytes(200, 100, 100, 50);
		final LiveRing grey = new LiveRing(2, 2, PixelFormat.BAYER_RG8, TWO);
		grey.frame(TestFrames.bytes(PixelFormat.BAYER_RG8, 2, 2, 0, LE, mosaic, 1));
		assertArrayEquals(mosaic, (byte[]) newest(grey));
		final LiveRing colour = new LiveRing(2, 2, PixelFormat.BAYER_RG8, TWO.withBayer(BayerView.COLOUR));
		assertEquals(PlaneType.RGB, colour.planeType());
		colour.frame(TestFrames.bytes(PixelFormat.BAYER_RG8, 2, 2, 0, LE, mosaic, 1));
		assertArrayEquals(new int[] { 0xFFC86432, 0xFFC86432, 0xFFC86432, 0xFFC86432 }, (int[]) newest(colour));
	}

	@Test
	void anotherFormatOfTheSameSizeDoesNotFit() {
		final LiveRing ring = new LiveRing(1, 1, PixelFormat.RGB8, TWO);
		ring.frame(TestFrames.bytes(PixelFormat.BGR8, 1, 1, 0, LE, bytes(1, 2, 3), 1));
		assertEquals(1, ring.counters().misfits());
		assertEquals(0, ring.end());
	}
}
