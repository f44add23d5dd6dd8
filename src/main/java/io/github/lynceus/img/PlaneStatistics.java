package io.github.lynceus.img;

import io.github.lynceus.camera.FrameUnit;
import java.util.function.IntConsumer;

/**
 * Least, greatest and mean value of one plane in the unit of its pixels, special codes left out and counted.
 *
 * @param ordinary pixels that carry a value
 * @param special saturated, bad or out-of-range pixels
 * @param min least value, NaN when there is no ordinary pixel; max and mean alike
 */
public record PlaneStatistics(long ordinary, long special, double min, double max, double mean) {

	/**
	 * Statistics of a plane.
	 *
	 * @param pixels short[] or byte[], unsigned
	 * @param length pixels to look at, from the start of the array
	 */
	public static PlaneStatistics of(final Object pixels, final int length, final FrameUnit unit) {
		final Sum sum = new Sum(unit);
		forEachRaw(pixels, length, sum);
		if (sum.count == 0) {
			return new PlaneStatistics(0, length, Double.NaN, Double.NaN, Double.NaN);
		}
		final double first = unit.value(sum.min);
		final double second = unit.value(sum.max);
		return new PlaneStatistics(sum.count, length - sum.count, Math.min(first, second), Math.max(first, second),
			sum.sum / (double) sum.count * unit.scale() + unit.offset());
	}

	/**
	 * A pixel's value, NaN where it carries none.
	 *
	 * @param plane {@code byte[]}, {@code short[]}, {@code float[]} or {@code int[]} with 0xFFRRGGBB, of which the mean
	 *         of the three is taken
	 * @param unit of counts; floats and colours are values as they are
	 */
	public static double value(final Object plane, final int index, final FrameUnit unit) {
		if (plane instanceof short[] words) {
			return unit.value(words[index] & 0xFFFF);
		}
		if (plane instanceof byte[] bytes) {
			return unit.value(bytes[index] & 0xFF);
		}
		if (plane instanceof float[] floats) {
			return Float.isFinite(floats[index]) ? floats[index] : Double.NaN;
		}
		final int rgb = ((int[]) plane)[index];
		return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3.0;
	}

	/** Hands every pixel of a short[] or byte[] to the consumer as an unsigned raw count. */
	static void forEachRaw(final Object pixels, final int length, final IntConsumer consumer) {
		if (pixels instanceof short[] shorts) {
			for (int i = 0; i < length; i++) {
				consumer.accept(shorts[i] & 0xFFFF);
			}
		}
		else {
			final byte[] bytes = (byte[]) pixels;
			for (int i = 0; i < length; i++) {
				consumer.accept(bytes[i] & 0xFF);
			}
		}
	}

	private static final class Sum implements IntConsumer {

		private final FrameUnit unit;
		private long count;
		private long sum;
		private int min = Integer.MAX_VALUE;
		private int max = Integer.MIN_VALUE;

		private Sum(final FrameUnit unit) {
			this.unit = unit;
		}

		@Override
		public void accept(final int raw) {
			if (unit.isSpecial(raw)) {
				return;
			}
			count++;
			sum += raw;
			min = Math.min(min, raw);
			max = Math.max(max, raw);
		}
	}
}
