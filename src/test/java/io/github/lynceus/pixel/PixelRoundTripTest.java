package io.github.lynceus.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values packed bit by bit, as the PFNC draws it, come back from every format, size, padding and byte order. */
class PixelRoundTripTest {

	private final Random random = new Random(20261120);

	@Test
	void greyAndMosaic() {
		for (final PixelFormat format : PixelFormat.readable()) {
			if (format.isColour() || format.layout().signed()) continue;
			final PlaneType type = PixelConversion.typeOf(format, BayerView.MOSAIC);
			if (type == PlaneType.FLOAT) continue;
			for (int round = 0; round < 40; round++) check(format, 1 + random.nextInt(40), 1 + random.nextInt(9));
		}
	}

	private void check(final PixelFormat format, final int width, final int height) {
		final int paddingX = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0;
		final ByteOrder order = random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		final int rowBytes = format.rowBytes(width, paddingX);
		final int[] values = random.ints(width * height, 0, 1 << format.significantBits()).toArray();
		final byte[] payload = new byte[rowBytes == 0 ? (int) format.imageSize(width, height) : rowBytes * height];
		for (int i = 0; i < values.length; i++) {
			final int row = rowBytes == 0 ? 0 : i / width;
			set(payload, row * rowBytes, rowBytes == 0 ? i : i % width, values[i], format, order);
		}
		final String which = format + " " + width + "x" + height + " padding " + paddingX + " " + order;
		final PixelConversion conversion = PixelConversion.of(format, width, height, rowBytes, order, BayerView.MOSAIC);
		assertTrue(conversion.payloadBytes() <= payload.length, which);
		final Object plane = conversion.convert(payload);
		for (int i = 0; i < values.length; i++) {
			final int actual = plane instanceof byte[] bytes ? bytes[i] & 0xFF : ((short[]) plane)[i] & 0xFFFF;
			assertEquals(values[i], actual, which + " pixel " + i);
		}
		// Nothing beyond the bytes it says is looked at.
		final byte[] exact = Arrays.copyOf(payload, (int) conversion.payloadBytes());
		assertEquals(0, plane instanceof byte[] bytes ? Arrays.compare(bytes, (byte[]) conversion.convert(exact))
			: Arrays.compare((short[]) plane, (short[]) conversion.convert(exact)), which);
	}

	/** Sets bits of a pixel one by one. */
	private static void set(final byte[] payload, final int start, final int index, final int value,
		final PixelFormat format, final ByteOrder order)
	{
		final int bits = format.significantBits();
		for (int bit = 0; bit < bits; bit++) {
			if ((value >> bit & 1) == 0) continue;
			final int at = switch (format.layout().packing()) {
				case BYTES -> 8 * index + bit;
				case WORDS -> 16 * index + (order == ByteOrder.BIG_ENDIAN ? bit ^ 8 : bit);
				case LEGACY -> legacyBit(index, bit, bits - 8);
				default -> bits * index + bit;
			};
			payload[start + at / 8] |= (byte) (1 << at % 8);
		}
	}

	/** First and third byte hold high bits, the second the low bits of the first pixel in its low half. */
	private static int legacyBit(final int index, final int bit, final int low) {
		final int pair = index / 2 * 24;
		if (bit < low) return pair + 8 + index % 2 * 4 + bit;
		return pair + index % 2 * 16 + bit - low;
	}

	@Test
	void coloursOfWidePixelsAreTheHighestBits() {
		for (final PixelFormat format : PixelFormat.readable()) {
			final PixelLayout layout = format.layout();
			if (!layout.components().isRgb() || layout.components() == Components.RGB_PLANAR) continue;
			final List<String> names = List.of("RGB", "BGR", "RGBA", "BGRA");
			final String components = names.get(layout.components().ordinal() - Components.RGB.ordinal());
			for (int round = 0; round < 20; round++) {
				final int pixels = 1 + random.nextInt(1500);
				final ByteOrder order = random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
				final byte[] payload = new byte[(int) format.imageSize(pixels, 1)];
				final int[] expected = new int[pixels];
				Arrays.fill(expected, 0xFF000000);
				for (int i = 0; i < pixels * components.length(); i++) {
					final int value = random.nextInt(1 << layout.bits());
					set(payload, 0, i, value, format, order);
					final int place = "BGR".indexOf(components.charAt(i % components.length()));
					if (place >= 0) expected[i / components.length()] |= value >> layout.bits() - 8 << 8 * place;
				}
				final int rowBytes = format.rowBytes(pixels, 0);
				final PixelConversion conversion = PixelConversion.of(format, pixels, 1, rowBytes, order, BayerView.MOSAIC);
				assertEquals(-1, Arrays.mismatch(expected, (int[]) conversion.convert(payload)), format + " " + pixels);
			}
		}
	}

	@Test
	void anyBytesAreSomeImage() {
		for (final PixelFormat format : PixelFormat.readable()) {
			for (final BayerView view : BayerView.values()) {
				final int width = 4 * (1 + random.nextInt(8));
				final int height = 1 + random.nextInt(8);
				final byte[] payload = new byte[(int) format.imageSize(width, height)];
				random.nextBytes(payload);
				final PixelConversion conversion = PixelConversion.of(format, width, height, ByteOrder.LITTLE_ENDIAN, view);
				assertEquals(payload.length, conversion.payloadBytes(), format.name());
				assertEquals(conversion.type(), PixelConversion.typeOf(format, view));
				conversion.convert(payload, conversion.type().newPlane(width * height));
			}
		}
	}
}
