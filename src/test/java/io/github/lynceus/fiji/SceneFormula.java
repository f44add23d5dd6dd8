package io.github.lynceus.fiji;

/**
 * What the simulated camera documents to see, computed once more from the words and not from its code: the temperature
 * of every pixel as a function of its place on the sensor and the FrameID, in calibration mode RT.
 */
public final class SceneFormula {

	private SceneFormula() {}

	/** {@code ((n ^ n >>> 15) * 0x2C1B3C6D) ^ that >>> 12} in 32 bits without sign. */
	private static long h(final long n) {
		final long word = n & 0xFFFFFFFFL;
		final long product = (word ^ word >> 15) * 0x2C1B3C6DL & 0xFFFFFFFFL;
		return product ^ product >> 12;
	}

	private static long wall(final long x, final long y) {
		if (200 <= x && x < 248 && 140 <= y && y < 208) return 9728;
		if (64 <= x && x < 96 && 120 <= y && y < 208) return 3072;
		return 5632 + 4 * x + 3 * y;
	}

	private static long pattern(final long x, final long y) {
		return (h(320 * y + x + 1) & 15) - 8;
	}

	private static long noise(final long x, final long y, final long f) {
		return (h(x + (h(256 * f + y + 0x10000) & 1023)) & 7) - 4;
	}

	private static long ball(final long x, final long y, final long f) {
		final long cx = 32 + Math.abs(f % 512 - 256);
		final long cy = 28 + Math.abs(f / 2 % 400 - 200);
		return Math.max(0, 12 * (784 - (x - cx) * (x - cx) - (y - cy) * (y - cy)));
	}

	/**
	 * The 16-bit count of a pixel.
	 *
	 * @param x column on the sensor
	 * @param y row on the sensor
	 * @param frameId FrameID of the image
	 */
	public static int count(final int x, final int y, final long frameId) {
		return (int) (wall(x, y) + pattern(x, y) + ball(x, y, frameId) + noise(x, y, frameId));
	}

	/** A whole plane of a window whose first pixel is at (left, top) of the sensor. */
	public static short[] plane(final int left, final int top, final int width, final int height, final long frameId) {
		final short[] plane = new short[width * height];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = (short) count(left + i % width, top + i / width, frameId);
		}
		return plane;
	}
}
