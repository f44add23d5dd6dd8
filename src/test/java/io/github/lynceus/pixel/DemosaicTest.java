package io.github.lynceus.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemosaicTest {

	/** Colour of the filter by format: red, green or blue for the four pixels of a cell. */
	private static final String[] FILTERS = { "GRBG", "RGGB", "GBRG", "BGGR" };
	private static final int[] CODES_8 = { 0x01080008, 0x01080009, 0x0108000A, 0x0108000B };
	private static final int[] CODES_12 = { 0x01100010, 0x01100011, 0x01100012, 0x01100013 };

	private static PixelConversion colour(final int code, final int width, final int height) {
		return PixelConversion.of(PixelFormat.of(code), width, height, ByteOrder.LITTLE_ENDIAN, BayerView.COLOUR);
	}

	@Test
	void missingColoursAreMeansOfNeighbours() {
		final byte[] mosaic = {
			10, 20, 30, 40,
			50, 60, 70, 80,
			90, 100, 110, 120,
			(byte) 130, (byte) 140, (byte) 150, (byte) 160 };
		final int[] rgb = (int[]) colour(0x01080009, 4, 4).convert(mosaic);
		// At 1, 1 is blue: red at the corners, green beside, above and below.
		assertEquals(0xFF000000 | (10 + 30 + 90 + 110) / 4 << 16 | (20 + 50 + 70 + 100) / 4 << 8 | 60, rgb[5]);
		// At 2, 1 is green between two blue pixels, red above and below.
		assertEquals(0xFF000000 | (30 + 110) / 2 << 16 | 70 << 8 | (60 + 80) / 2, rgb[6]);
		// At 1, 2 is green between two red pixels.
		assertEquals(0xFF000000 | (90 + 110) / 2 << 16 | 100 << 8 | (60 + 140) / 2, rgb[9]);
		// At 2, 2 is red.
		assertEquals(0xFF000000 | 110 << 16 | (70 + 100 + 120 + 150) / 4 << 8 | (60 + 80 + 140 + 160) / 4, rgb[10]);
		// At the corner the image is mirrored.
		assertEquals(0xFF000000 | 10 << 16 | (20 + 50) / 2 << 8 | 60, rgb[0]);
	}

	@Test
	void evenColoursComeBackExactlyFromEveryFilter() {
		final int[] colour = { 200, 100, 50 };
		for (int f = 0; f < 4; f++) {
			for (int width = 2; width < 6; width++) {
				for (int height = 2; height < 6; height++) {
					final byte[] mosaic = new byte[width * height];
					final short[] words = new short[width * height];
					for (int i = 0; i < mosaic.length; i++) {
						final int value = colour["RGB".indexOf(FILTERS[f].charAt(i / width % 2 * 2 + i % width % 2))];
						mosaic[i] = (byte) value;
						words[i] = (short) (value << 4 | 7);
					}
					for (final int pixel : (int[]) colour(CODES_8[f], width, height).convert(mosaic)) {
						assertEquals(0xFFC86432, pixel, FILTERS[f]);
					}
					for (final int pixel : (int[]) colour(CODES_12[f], width, height).convert(words)) {
						assertEquals(0xFFC86432, pixel, FILTERS[f]);
					}
				}
			}
		}
	}

	@Test
	void agreesWithTheDefinitionEverywhere() {
		final Random random = new Random(7);
		for (int round = 0; round < 40; round++) {
			final int f = random.nextInt(4);
			final int width = 2 + random.nextInt(12);
			final int height = 2 + random.nextInt(12);
			final int[] values = random.ints(width * height, 0, 4096).toArray();
			final short[] words = new short[values.length];
			for (int i = 0; i < words.length; i++) words[i] = (short) values[i];
			final int[] rgb = (int[]) colour(CODES_12[f], width, height).convert(words);
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					assertEquals(defined(values, width, height, x, y, FILTERS[f]), rgb[y * width + x],
						FILTERS[f] + " " + width + "x" + height + " at " + x + ", " + y);
				}
			}
		}
	}

	/** Mean of the colour's pixels among the eight neighbours, mirrored; the pixel itself if it has the colour. */
	private static int defined(final int[] values, final int width, final int height, final int x, final int y,
		final String filter)
	{
		int rgb = 0xFF;
		for (final char colour : "RGB".toCharArray()) {
			int sum = 0;
			int count = 0;
			for (int dy = -1; dy <= 1; dy++) {
				for (int dx = -1; dx <= 1; dx++) {
					if (filter.charAt((y + dy & 1) * 2 + (x + dx & 1)) != colour) continue;
					final boolean own = filter.charAt((y & 1) * 2 + (x & 1)) == colour;
					if (own && (dx != 0 || dy != 0)) continue;
					final int column = Math.abs(x + dx) >= width ? width - 2 : Math.abs(x + dx);
					final int row = Math.abs(y + dy) >= height ? height - 2 : Math.abs(y + dy);
					sum += values[row * width + column];
					count++;
				}
			}
			rgb = rgb << 8 | (sum + count / 2) / count >> 4;
		}
		return rgb;
	}

	@Test
	void oneRowOrColumnIsNoReasonToFail() {
		assertEquals(3, ((int[]) colour(0x01080009, 3, 1).convert(new byte[3])).length);
		assertEquals(3, ((int[]) colour(0x01080009, 1, 3).convert(new byte[3])).length);
		assertEquals(1, ((int[]) colour(0x010C0059, 1, 1).convert(new byte[2])).length);
	}
}
