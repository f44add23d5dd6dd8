package io.github.lynceus.img;

import java.util.Locale;

/**
 * Round values for the labels of a scale: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param step distance between neighbours
 * @param values ascending, all within the scale
 */
public record ScaleTicks(double step, double[] values) {

	/** Ticks between two values, about as many as wanted; none when the scale is empty or not finite. */
	public static ScaleTicks between(final double from, final double to, final int wanted) {
		final double min = Math.min(from, to);
		final double span = Math.abs(to - from);
		if (!(span > 0) || Double.isInfinite(span)) {
			return new ScaleTicks(1, new double[0]);
		}
		final double rough = span / Math.max(1, wanted);
		final double decade = Math.pow(10, Math.floor(Math.log10(rough)));
		final double mantissa = rough / decade;
		final double step = decade * (mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10);
		final long first = (long) Math.ceil(min / step - 1e-9);
		final long last = (long) Math.floor((min + span) / step + 1e-9);
		final double[] values = new double[(int) (last - first + 1)];
		for (int i = 0; i < values.length; i++) {
			values[i] = (first + i) * step;
		}
		return new ScaleTicks(step, values);
	}

	/** A tick's text, with as many decimals as tell it from its neighbour. */
	public String label(final double value) {
		final int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
		return String.format(Locale.ROOT, "%." + decimals + "f", value == 0 ? 0.0 : value);
	}
}
