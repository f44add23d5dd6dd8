package io.github.lynceus.img;

/**
 * Least and greatest finite value of a plane of floats, which have no histogram of counts.
 *
 * @param min least value
 * @param max greatest value, above the least
 * @param mean of the finite values
 */
record ValueRange(double min, double max, double mean) {

	/** Of 0..1 when no pixel is finite. */
	static ValueRange of(final float[] plane) {
		double min = Double.POSITIVE_INFINITY;
		double max = Double.NEGATIVE_INFINITY;
		double sum = 0;
		int count = 0;
		for (final float value : plane) {
			if (!Float.isFinite(value)) {
				continue;
			}
			min = Math.min(min, value);
			max = Math.max(max, value);
			sum += value;
			count++;
		}
		return count == 0 ? new ValueRange(0, 1, Double.NaN) : new ValueRange(min, max > min ? max : min + 1, sum / count);
	}
}
