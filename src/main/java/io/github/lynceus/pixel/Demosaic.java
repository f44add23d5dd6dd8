package io.github.lynceus.pixel;

/**
 * Bilinear interpolation of a Bayer mosaic: a missing colour is the rounded mean of the two or four nearest pixels that
 * have it. Beyond the border the image is mirrored at its outermost pixels, which keeps the colours in step.
 */
final class Demosaic {

	private Demosaic() {}

	/** Where rows come from: copies one to elements 1 to width of an array. */
	@FunctionalInterface
	interface Rows {
		void read(int y, int[] into);
	}

	static Rows of(final byte[] mosaic, final int rowBytes, final int width) {
		return (y, into) -> {
			for (int x = 0, i = y * rowBytes; x < width; x++, i++) into[x + 1] = mosaic[i] & 0xFF;
		};
	}

	static Rows of(final short[] mosaic, final int width) {
		return (y, into) -> {
			for (int x = 0, i = y * width; x < width; x++, i++) into[x + 1] = mosaic[i] & 0xFFFF;
		};
	}

	/** @param bits significant bits of the mosaic's pixels; the eight highest go into the plane */
	static void convert(final Rows rows, final int width, final int height, final Components filter, final int bits,
		final int[] into)
	{
		final int redX = filter == Components.BAYER_GR || filter == Components.BAYER_BG ? 1 : 0;
		final int redY = filter == Components.BAYER_GB || filter == Components.BAYER_BG ? 1 : 0;
		int[] above = new int[width + 2];
		int[] row = new int[width + 2];
		int[] below = new int[width + 2];
		read(rows, mirrored(-1, height), width, above);
		read(rows, 0, width, row);
		for (int y = 0; y < height; y++) {
			read(rows, mirrored(y + 1, height), width, below);
			final boolean redRow = y % 2 == redY;
			line(above, row, below, width, redRow ? redX : 1 - redX, redRow, bits, into, y * width);
			final int[] spare = above;
			above = row;
			row = below;
			below = spare;
		}
	}

	private static void read(final Rows rows, final int y, final int width, final int[] into) {
		rows.read(y, into);
		into[0] = into[1 + mirrored(-1, width)];
		into[width + 1] = into[1 + mirrored(width, width)];
	}

	private static int mirrored(final int i, final int size) {
		if (size == 1) return 0;
		return i < 0 ? -i : i >= size ? 2 * size - 2 - i : i;
	}

	/**
	 * One row.
	 *
	 * @param first parity of the columns with red, in a row without red of those with blue
	 * @param red whether the row has red, and the colour above and below is blue
	 */
	private static void line(final int[] above, final int[] row, final int[] below, final int width, final int first,
		final boolean red, final int bits, final int[] into, final int to)
	{
		final int max = (1 << bits) - 1;
		for (int x = 0; x < width; x++) {
			final int i = x + 1;
			final int own;
			final int green;
			final int other;
			if ((x & 1) == first) {
				own = row[i];
				green = row[i - 1] + row[i + 1] + above[i] + below[i] + 2 >> 2;
				other = above[i - 1] + above[i + 1] + below[i - 1] + below[i + 1] + 2 >> 2;
			}
			else {
				own = row[i - 1] + row[i + 1] + 1 >> 1;
				green = row[i];
				other = above[i] + below[i] + 1 >> 1;
			}
			into[to + x] = 0xFF000000 | eight(red ? own : other, max, bits) << 16 | eight(green, max, bits) << 8
				| eight(red ? other : own, max, bits);
		}
	}

	private static int eight(final int value, final int max, final int bits) {
		final int held = Math.min(value, max);
		return bits >= 8 ? held >> bits - 8 : held * 255 / max;
	}
}
