package io.github.lynceus.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Formats by bytes written down by hand. */
class PixelConversionTest {

	private static final ByteOrder LE = ByteOrder.LITTLE_ENDIAN;
	private static final ByteOrder BE = ByteOrder.BIG_ENDIAN;

	private static byte[] bytes(final int... values) {
		final byte[] bytes = new byte[values.length];
		for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) values[i];
		return bytes;
	}

	private static Object converted(final int code, final int width, final int height, final ByteOrder order,
		final int... payload)
	{
		return PixelConversion.of(PixelFormat.of(code), width, height, order, BayerView.MOSAIC).convert(bytes(payload));
	}

	private static void assertShorts(final int code, final int[] expected, final int... payload) {
		final short[] shorts = new short[expected.length];
		for (int i = 0; i < shorts.length; i++) shorts[i] = (short) expected[i];
		assertArrayEquals(shorts, (short[]) converted(code, expected.length, 1, LE, payload));
	}

	private static void assertColours(final int code, final ByteOrder order, final int[] expected,
		final int... payload)
	{
		final int[] actual = (int[]) converted(code, expected.length, 1, order, payload);
		for (int i = 0; i < expected.length; i++) {
			assertEquals(String.format("ff%06x", expected[i]), String.format("%08x", actual[i]), "pixel " + i);
		}
	}

	// -- Grey --

	@Test
	void bytesStayAsTheyAre() {
		assertArrayEquals(bytes(0, 1, 128, 255), (byte[]) converted(0x01080001, 2, 2, LE, 0, 1, 128, 255));
		assertArrayEquals(bytes(7, 9), (byte[]) converted(0x01080009, 2, 1, LE, 7, 9));
	}

	@Test
	void signedValuesBecomeFloats() {
		assertArrayEquals(new float[] { 0, 127, -128, -1 },
			(float[]) converted(0x01080002, 4, 1, LE, 0, 127, 128, 255));
		assertArrayEquals(new float[] { -2, 0x1234 }, (float[]) converted(0x01100119, 2, 1, LE, 0xFE, 0xFF, 0x34, 0x12));
		assertArrayEquals(new float[] { -2, 0x1234 }, (float[]) converted(0x01100119, 2, 1, BE, 0xFF, 0xFE, 0x12, 0x34));
		final PixelConversion words = PixelConversion.of(PixelFormat.DATA16S, 2, 1, LE, BayerView.MOSAIC);
		assertArrayEquals(new float[] { -3, 5 }, (float[]) words.convert(new short[] { -3, 5, 9 }));
	}

	@Test
	void wordsFollowTheByteOrder() {
		assertArrayEquals(new short[] { 0x0FFF, 0x0102 },
			(short[]) converted(0x01100005, 2, 1, LE, 0xFF, 0x0F, 0x02, 0x01));
		assertArrayEquals(new short[] { 0x0FFF, 0x0102 },
			(short[]) converted(0x01100005, 2, 1, BE, 0x0F, 0xFF, 0x01, 0x02));
	}

	@Test
	void thirtyTwoBitsBecomeFloats() {
		assertArrayEquals(new float[] { 1, 4294967295f },
			(float[]) converted(0x01200111, 2, 1, LE, 1, 0, 0, 0, 255, 255, 255, 255));
		assertArrayEquals(new float[] { 1, -1 }, (float[]) converted(0x0120011B, 2, 1, BE, 0, 0, 0, 1, 255, 255, 255, 255));
		assertArrayEquals(new float[] { 1.5f }, (float[]) converted(0x0120011C, 1, 1, LE, 0, 0, 0xC0, 0x3F));
		assertArrayEquals(new float[] { 1.5f }, (float[]) converted(0x0120011C, 1, 1, BE, 0x3F, 0xC0, 0, 0));
		final byte[] doubles = ByteBuffer.allocate(16).putDouble(-0.25).putDouble(1e300).array();
		assertArrayEquals(new float[] { -0.25f, Float.POSITIVE_INFINITY }, (float[]) PixelConversion
			.of(PixelFormat.of(0x0140011F), 2, 1, BE, BayerView.MOSAIC).convert(doubles));
	}

	@Test
	void pFormatsFillBytesFromTheLowEnd() {
		assertShorts(0x010C0047, new int[] { 0x301, 0x452 }, 0x01, 0x23, 0x45);
		assertShorts(0x010C0047, new int[] { 0x301, 0x452, 0xBAA }, 0x01, 0x23, 0x45, 0xAA, 0x0B);
		assertShorts(0x010A0046, new int[] { 0x3FF, 0, 0x3FF, 0 }, 0xFF, 0x03, 0xF0, 0x3F, 0x00);
		assertShorts(0x010A0046, new int[] { 1, 2, 3, 4, 5 }, 0x01, 0x08, 0x30, 0x00, 0x01, 0x05, 0x00);
		assertShorts(0x010E0104, new int[] { 0x3FFF, 0, 0x3FFF, 1 }, 0xFF, 0x3F, 0x00, 0xF0, 0xFF, 0x07, 0x00);
		assertArrayEquals(bytes(1, 0, 1, 1, 0, 0, 0, 0, 1),
			(byte[]) converted(0x01010037, 3, 3, LE, 0b0000_1101, 0b1));
		assertArrayEquals(bytes(3, 0, 1, 2, 1), (byte[]) converted(0x01020038, 5, 1, LE, 0b10_01_00_11, 1));
		assertArrayEquals(bytes(5, 10, 15), (byte[]) converted(0x01040039, 3, 1, LE, 0xA5, 0xFF));
	}

	@Test
	void packedFormatsShareTheMiddleByte() {
		assertShorts(0x010C0006, new int[] { 0xABC, 0x123, 0xFED }, 0xAB, 0x3C, 0x12, 0xFE, 0x0D);
		assertShorts(0x010C0004, new int[] { 0x2AD, 0x049, 0x3FE }, 0xAB, 0x11, 0x12, 0xFF, 0x02);
		assertShorts(0x010C002B, new int[] { 0xABC, 0x123 }, 0xAB, 0x3C, 0x12);
	}

	// -- Colour --

	@Test
	void redGreenBlueInEveryOrder() {
		assertColours(0x02180014, LE, new int[] { 0x010203, 0xFF8040 }, 1, 2, 3, 255, 128, 64);
		assertColours(0x02180015, LE, new int[] { 0x030201 }, 1, 2, 3);
		assertColours(0x02200016, LE, new int[] { 0x010203, 0x040506 }, 1, 2, 3, 99, 4, 5, 6, 99);
		assertColours(0x02200017, LE, new int[] { 0x030201, 0x060504 }, 1, 2, 3, 99, 4, 5, 6, 99);
		assertColours(0x02180021, LE, new int[] { 0x010305, 0x020406 }, 1, 2, 3, 4, 5, 6);
	}

	@Test
	void widerColoursLoseTheirLowBits() {
		assertColours(0x02300033, LE, new int[] { 0x123456 }, 0xFF, 0x12, 0xFF, 0x34, 0xFF, 0x56);
		assertColours(0x02300033, BE, new int[] { 0x123456 }, 0x12, 0xFF, 0x34, 0xFF, 0x56, 0xFF);
		assertColours(0x0230004B, LE, new int[] { 0x563412 }, 0xFF, 0x12, 0xFF, 0x34, 0xFF, 0x56);
		assertColours(0x0230001A, LE, new int[] { 0xABFF00 }, 0xBF, 0x0A, 0xFF, 0x0F, 0x0F, 0x00);
		assertColours(0x02300018, LE, new int[] { 0xFF8001 }, 0xFF, 0x03, 0x00, 0x02, 0x04, 0x00);
		assertColours(0x02300024, LE, new int[] { 0x123456 }, 0xFF, 0x12, 0xFF, 0x34, 0xFF, 0x56);
		// 10 bits each: 0x3FF, 0x200, 0x004.
		assertColours(0x021E005C, LE, new int[] { 0xFF8001 }, 0xFF, 0x03, 0x48, 0x00);
		assertColours(0x0224005D, LE, new int[] { 0xABFF00, 0x010203 }, 0xBF, 0xFA, 0xFF, 0x0F, 0x00, 0x01, 0x20, 0x00,
			0x03);
	}

	@Test
	void lumaWithoutColourIsGrey() {
		assertColours(0x02100032, LE, new int[] { 0x000000, 0xFFFFFF }, 0, 128, 255, 128);
		assertColours(0x0210001F, LE, new int[] { 0x101010, 0xC8C8C8 }, 128, 0x10, 128, 0xC8);
		assertColours(0x02180020, LE, new int[] { 0x4D4D4D }, 128, 0x4D, 128);
		assertColours(0x0218005B, LE, new int[] { 0x4D4D4D }, 0x4D, 128, 128);
		assertColours(0x020C001E, LE, new int[] { 0x010101, 0x020202, 0x030303, 0x040404 }, 128, 1, 2, 128, 3, 4);
		// Narrow range: 16 is black, 235 white.
		assertColours(0x0210003E, LE, new int[] { 0x000000, 0xFFFFFF }, 16, 128, 235, 128);
		assertColours(0x02100041, LE, new int[] { 0x000000, 0xFFFFFF }, 16, 128, 235, 128);
	}

	@Test
	void primariesComeBack() {
		// Red is Y = 0.299 * 255, U = 128 - 0.168736 * 255, V = 255.5 clipped.
		assertColours(0x02100032, LE, new int[] { 0xFE0000, 0xFE0000 }, 76, 85, 76, 255);
		assertColours(0x0210001F, LE, new int[] { 0xFE0000, 0xFE0000 }, 85, 76, 255, 76);
		// The 75 % bars of BT.709, red and blue, as rounded to bytes by their makers.
		assertColours(0x02180040, LE, new int[] { 0xBF0001, 0x0000BF }, 109, 51, 212, 212, 28, 120);
	}

	@Test
	void aSharedColourNeedsWholeGroups() {
		final String message = assertThrows(UnreadablePixelsException.class,
			() -> converted(0x02100032, 3, 1, LE, 0, 0, 0, 0, 0, 0)).getMessage();
		assertTrue(message.contains("YUV422_8") && message.contains("multiple of 2"), message);
	}

	// -- Size, padding, the unknown --

	@Test
	void rowsEndWithPadding() {
		final PixelFormat mono = PixelFormat.MONO8;
		assertArrayEquals(bytes(1, 2, 3, 4), (byte[]) PixelConversion.of(mono, 2, 2, mono.rowBytes(2, 2), LE,
			BayerView.MOSAIC).convert(bytes(1, 2, 0, 0, 3, 4)));
		// Odd rows of a packed format begin with a byte when they are padded: 3 pixels take 4.5 bytes.
		final PixelFormat packed = PixelFormat.MONO12P;
		assertEquals(0, packed.rowBytes(3, 0));
		assertEquals(6, packed.rowBytes(3, 1));
		assertArrayEquals(new short[] { 0x301, 0x452, 0xBAA, 1, 2, 3 }, (short[]) PixelConversion.of(packed, 3, 2, 6, LE,
			BayerView.MOSAIC).convert(bytes(0x01, 0x23, 0x45, 0xAA, 0xFB, 0xEE, 0x01, 0x20, 0x00, 0x03, 0x00)));
		assertThrows(UnreadablePixelsException.class,
			() -> PixelConversion.of(PixelFormat.of(0x02180021), 4, 4, 14, LE, BayerView.MOSAIC));
	}

	@Test
	void tooFewBytesAreRefusedInASentence() {
		final PixelConversion conversion = PixelConversion.of(PixelFormat.MONO12P, 4, 4, LE, BayerView.MOSAIC);
		assertEquals(24, conversion.payloadBytes());
		final String message = assertThrows(UnreadablePixelsException.class, () -> conversion.convert(new byte[23])).getMessage();
		assertTrue(message.contains("4x4") && message.contains("23 instead of 24 bytes"), message);
		assertThrows(UnreadablePixelsException.class, () -> PixelConversion
			.of(PixelFormat.MONO16, 4, 4, LE, BayerView.MOSAIC).convert(new short[15]));
	}

	@Test
	void unknownFormatsAreNotGuessed() {
		final String message = assertThrows(UnreadablePixelsException.class,
			() -> converted(0x81100F00, 1, 1, LE, 0, 0)).getMessage();
		assertTrue(message.contains("0x81100F00 (16 bits a pixel)") && message.contains("set the camera's PixelFormat"),
			message);
		assertThrows(UnreadablePixelsException.class, () -> converted(0x02100035, 1, 1, LE, 0, 0));
	}
}
