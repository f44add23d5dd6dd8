package io.github.lynceus.img;

import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

/** ImageJ's processors around planes, which they use and do not copy. */
public final class PlaneProcessor {

	private PlaneProcessor() {}

	/** @param plane {@code byte[]}, {@code short[]}, {@code float[]} or {@code int[]} with 0xFFRRGGBB */
	public static ImageProcessor of(final Object plane, final int width, final int height) {
		if (plane instanceof short[] shorts) {
			return new ShortProcessor(width, height, shorts, null);
		}
		if (plane instanceof float[] floats) {
			return new FloatProcessor(width, height, floats);
		}
		if (plane instanceof int[] colours) {
			return new ColorProcessor(width, height, colours);
		}
		return new ByteProcessor(width, height, (byte[]) plane);
	}
}
