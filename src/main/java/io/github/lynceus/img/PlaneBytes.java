package io.github.lynceus.img;

import java.nio.ByteBuffer;

/** Planes as bytes in files. */
public final class PlaneBytes {

	private PlaneBytes() {}

	/** Puts the pixels of a plane in the buffer's byte order; colours as red, green, blue. */
	public static void put(final Object plane, final int pixels, final ByteBuffer into) {
		final int at = into.position();
		if (plane instanceof short[] words) {
			into.asShortBuffer().put(words, 0, pixels);
			into.position(at + 2 * pixels);
		}
		else if (plane instanceof float[] floats) {
			into.asFloatBuffer().put(floats, 0, pixels);
			into.position(at + 4 * pixels);
		}
		else if (plane instanceof byte[] values) {
			into.put(values, 0, pixels);
		}
		else {
			final int[] colours = (int[]) plane;
			for (int i = 0; i < pixels; i++) {
				into.put((byte) (colours[i] >> 16)).put((byte) (colours[i] >> 8)).put((byte) colours[i]);
			}
		}
	}
}
