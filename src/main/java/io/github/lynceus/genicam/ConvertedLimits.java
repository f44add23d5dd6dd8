package io.github.lynceus.genicam;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * A node's limits as a converter over it has them. Where the formula has no value at a limit (a period of
 * zero) or the node has no limit, the converter has none on that side.
 */
record ConvertedLimits(double min, double max) {

	private static final ConvertedLimits NONE = new ConvertedLimits(-Double.MAX_VALUE, Double.MAX_VALUE);

	/** @param from the formula from the node's value to the converter's */
	static ConvertedLimits of(final double rawMin, final double rawMax, final Slope slope,
		final DoubleUnaryOperator from)
	{
		if (slope == Slope.VARYING) {
			return NONE;
		}
		final OptionalDouble atMin = value(rawMin, from);
		final OptionalDouble atMax = value(rawMax, from);
		if (atMin.isPresent() && atMax.isPresent()) {
			final double a = atMin.getAsDouble();
			final double b = atMax.getAsDouble();
			// Whatever the description says about the slope, the order tells.
			return new ConvertedLimits(Math.min(a, b), Math.max(a, b));
		}
		if (atMin.isEmpty() && atMax.isEmpty()) {
			return NONE;
		}
		final double known = atMin.orElseGet(atMax::getAsDouble);
		return isLeast(known, atMin.isPresent(), rawMin, rawMax, slope, from)
			? new ConvertedLimits(known, Double.MAX_VALUE) : new ConvertedLimits(-Double.MAX_VALUE, known);
	}

	/** Whether the one limit that has a value is the lower one. */
	private static boolean isLeast(final double known, final boolean atMin, final double rawMin,
		final double rawMax, final Slope slope, final DoubleUnaryOperator from)
	{
		if (slope != Slope.AUTOMATIC) {
			return atMin == (slope == Slope.INCREASING);
		}
		final double inside = isLimit(rawMin) && isLimit(rawMax) ? rawMin + (rawMax - rawMin) / 2
			: atMin ? rawMin + 1 : rawMax - 1;
		return value(inside, from).orElse(known) >= known;
	}

	private static boolean isLimit(final double raw) {
		// A float register's own range is no limit that anybody set.
		return Math.abs(raw) < Float.MAX_VALUE;
	}

	private static OptionalDouble value(final double raw, final DoubleUnaryOperator from) {
		if (!isLimit(raw)) {
			return OptionalDouble.empty();
		}
		try {
			return OptionalDouble.of(from.applyAsDouble(raw));
		}
		catch (final FeatureException e) {
			if (e.reason() == FeatureException.Reason.ARITHMETIC) {
				return OptionalDouble.empty();
			}
			throw e;
		}
	}
}
