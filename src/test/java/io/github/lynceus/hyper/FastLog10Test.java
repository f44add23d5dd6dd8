package io.github.lynceus.hyper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FastLog10Test {

	@Test
	void logarithmsAreThoseOfMathToTheDigitsOfAFloat() {
		for (int bits = 0x00800000; bits < 0x7F800000; bits += 9973) {
			check(Float.intBitsToFloat(bits));
		}
		for (int bits = Float.floatToRawIntBits(0.98f); bits < Float.floatToRawIntBits(1.02f); bits += 7) {
			check(Float.intBitsToFloat(bits));
		}
	}

	private static void check(final float value) {
		final double truth = StrictMath.log10(value);
		final double error = Math.abs(FastLog10.of(value) - truth);
		assertTrue(error <= 1e-12 + Math.ulp((float) truth) * 0.51, value + ": " + FastLog10.of(value)
			+ " is not " + truth);
	}

	@Test
	void whatHasNoLogarithmIsAsInMath() {
		for (final float value : new float[] { 0, -0f, -1, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
			Float.MIN_VALUE, Float.MIN_NORMAL, 1e-40f })
		{
			assertEquals((float) Math.log10(value), FastLog10.of(value));
		}
		assertEquals(0f, FastLog10.of(1));
		assertEquals(-1f, FastLog10.of(0.1f));
		assertEquals(3f, FastLog10.of(1000));
	}
}
