package io.github.lynceus.hyper;

/**
 * Logarithms of floats to the digits of a float, several times as fast as {@link Math#log10}: absorbance takes one a
 * value. A float is 2^e m with m from 1 to 2; for m a table holds the logarithm of a number near it, and what is left
 * is near enough to 1 for five terms of the series. The error is below 1e-12, or the rounding to a float.
 */
final class FastLog10 {

	private static final int TABLE_BITS = 7;
	private static final int SHIFT = 23 - TABLE_BITS;
	private static final double LOG10_2 = StrictMath.log10(2);
	private static final double PER_LN = 1 / StrictMath.log(10);
	/** For each place of the table, 1 / c and log10 c, side by side as they are read together. */
	private static final double[] TABLE = new double[2 << TABLE_BITS];

	static {
		for (int i = 0; i < 1 << TABLE_BITS; i++) {
			// The middle of the place, but exactly 1 at its beginning, so that log10 1 is exactly 0.
			final double centre = i == 0 ? 1 : 1 + (i + 0.5) / (1 << TABLE_BITS);
			TABLE[2 * i] = 1 / centre;
			TABLE[2 * i + 1] = StrictMath.log10(centre);
		}
	}

	private FastLog10() {}

	/**
	 * {@code -log10(v)} of so many values, in place; what {@link Math#log10} makes of numbers that are not positive.
	 */
	static void negate(final float[] values, final int at, final int count) {
		for (int i = at; i < at + count; i++) {
			values[i] = -of(values[i]);
		}
	}

	/** log10 of a value. */
	static float of(final float value) {
		final int bits = Float.floatToRawIntBits(value);
		// Neither below the smallest normal number, nor negative, infinite or NaN.
		if (bits < 0x00800000 || bits >= 0x7F800000) return (float) Math.log10(value);
		final int place = bits >>> SHIFT - 1 & (1 << TABLE_BITS) - 1 << 1;
		final double m = Float.intBitsToFloat(bits & 0x007FFFFF | 0x3F800000);
		final double r = m * TABLE[place] - 1;
		final double series = r * (1 - r * (1 / 2.0 - r * (1 / 3.0 - r * (1 / 4.0 - r * (1 / 5.0)))));
		return (float) (((bits >>> 23) - 127) * LOG10_2 + TABLE[place + 1] + series * PER_LN);
	}
}
