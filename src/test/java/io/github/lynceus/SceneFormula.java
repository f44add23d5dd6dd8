package io.github.lynceus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.Sequence;
import io.github.lynceus.telops.FrameHeader;
import java.util.Arrays;

/** The documented scene of the simulated camera, computed here a second time from {@code doc/simulated-camera.md} alone. */
public final class SceneFormula {

	private SceneFormula() {}

	/** A pixel in RT. */
	public static int rt(final int x, final int y, final long frameId) {
		return pixel(x, y, frameId, 2);
	}

	/** A pixel; the mode is 0 Raw0, 255 Raw, 1 NUC, 2 RT, 3 IBR, 4 IBI. */
	public static int pixel(final int x, final int y, final long frameId, final int mode) {
		final int t = temperature(x, y, frameId);
		final int columns = (int) (hash(x + 7) & 255) - 128;
		return switch (mode) {
			case 1 -> 2 * t + 2000;
			case 2, 3, 4 -> t;
			case 255 -> 2 * t + 4000 + columns;
			case 0 -> t + 6000 + columns;
			default -> throw new IllegalArgumentException("mode " + mode);
		};
	}

	private static int temperature(final int x, final int y, final long frameId) {
		int value = 5632 + 4 * x + 3 * y;
		if (x >= 200 && x < 248 && y >= 140 && y < 208) value = 9728;
		else if (x >= 64 && x < 96 && y >= 120 && y < 208) value = 3072;
		value += (int) (hash(320 * y + x + 1) & 15) - 8;
		value += (int) (hash(x + (hash(256 * frameId + y + 0x10000) & 1023)) & 7) - 4;
		final long cx = 32 + Math.abs(frameId % 512 - 256);
		final long cy = 28 + Math.abs(frameId / 2 % 400 - 200);
		return (int) (value + Math.max(0, 12 * (784 - (x - cx) * (x - cx) - (y - cy) * (y - cy))));
	}

	private static long hash(final long n) {
		final long a = n & 0xFFFF_FFFFL;
		final long b = (a ^ a >>> 15) * 0x2C1B3C6DL & 0xFFFF_FFFFL;
		return b ^ b >>> 12;
	}

	/** A whole window in RT whose first pixel is at (offsetX, offsetY) of the sensor, row by row. */
	public static short[] plane(final int width, final int height, final int offsetX, final int offsetY, final long frameId) {
		final short[] plane = new short[width * height];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				plane[y * width + x] = (short) rt(offsetX + x, offsetY + y, frameId);
		return plane;
	}

	/** Every pixel of every frame, its number and its place. */
	public static void assertExact(final Sequence sequence, final int offsetX, final int offsetY) {
		for (int i = 0; i < sequence.size(); i++) {
			assertTrue(sequence.isComplete(i), "frame " + i + " is whole");
			assertEquals(sequence.report().firstFrameId() + i, sequence.frameId(i));
			assertEquals(sequence.frameId(i), FrameHeader.of(sequence.header(i)).frameId());
			assertPixels(sequence, i, offsetX, offsetY);
		}
	}

	/** Every pixel of one frame. */
	public static void assertPixels(final Sequence sequence, final int i, final int offsetX, final int offsetY) {
		final short[] expected = plane(sequence.width(), sequence.height(), offsetX, offsetY, sequence.frameId(i));
		assertTrue(Arrays.equals(expected, sequence.plane(i)), "every pixel of frame " + sequence.frameId(i)
			+ ", first difference at " + Arrays.mismatch(expected, sequence.plane(i)));
	}
}
