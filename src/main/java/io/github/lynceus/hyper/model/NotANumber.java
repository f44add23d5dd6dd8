package io.github.lynceus.hyper.model;

/** Places without a value: where white and dark are the same, and lines that never came. */
final class NotANumber {

	private NotANumber() {}

	/** Models know no NaN, and a dark pixel is the nearest to it. */
	static void toZero(final float[] values) {
		for (int i = 0; i < values.length; i++) {
			final float value = values[i];
			values[i] = value == value ? value : 0;
		}
	}

	/** Pixels whose spectrum has one, which becomes 0; null when there is none. */
	static boolean[] pixels(final float[] values, final int samples) {
		boolean[] pixels = null;
		for (int i = 0; i < values.length; i++) {
			if (values[i] != values[i]) {
				if (pixels == null) {
					pixels = new boolean[samples];
				}
				pixels[i % samples] = true;
				values[i] = 0;
			}
		}
		return pixels;
	}

	/** Makes all results of these pixels NaN. */
	static void put(final float[] results, final boolean[] pixels) {
		if (pixels != null) {
			for (int i = 0; i < results.length; i++) {
				if (pixels[i % pixels.length]) {
					results[i] = Float.NaN;
				}
			}
		}
	}
}
