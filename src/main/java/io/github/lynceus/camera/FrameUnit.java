package io.github.lynceus.camera;

/**
 * How raw counts become physical values: {@code value = raw * scale + offset} in {@code unit}. Counts at or above
 * {@code firstSpecialCode} are marks (saturated, bad, out of range) and never values.
 *
 * @param scale physical units per count
 * @param offset value of count 0
 * @param unit for instance "°C", "count", "W/(m^2 sr)"
 * @param firstSpecialCode first count that is a mark; 0x10000 when every count is a value
 */
public record FrameUnit(double scale, double offset, String unit, int firstSpecialCode) {

	/** No marks: all 65536 counts are values. */
	public static final int NO_SPECIAL_CODES = 0x10000;

	/** Plain counts without marks. */
	public static final FrameUnit COUNTS = new FrameUnit(1, 0, "count", NO_SPECIAL_CODES);

	/** @throws IllegalArgumentException when the scale is zero or not finite, or the code is out of 0..0x10000 */
	public FrameUnit {
		if (!Double.isFinite(scale) || scale == 0 || !Double.isFinite(offset))
			throw new IllegalArgumentException("not a linear scale: " + scale + ", " + offset);
		if (firstSpecialCode < 0 || firstSpecialCode > NO_SPECIAL_CODES)
			throw new IllegalArgumentException("special code " + firstSpecialCode + " is not 0 to 65536");
		if (unit == null) throw new IllegalArgumentException("no unit");
	}

	/** Whether this count is a mark. @param raw 0..65535 */
	public boolean isSpecial(final int raw) {
		return raw >= firstSpecialCode;
	}

	/** Physical value of a count, NaN for a mark. @param raw 0..65535 */
	public double value(final int raw) {
		return raw >= firstSpecialCode ? Double.NaN : raw * scale + offset;
	}

	/** Whether values differ from counts. */
	public boolean isCalibrated() {
		return scale != 1 || offset != 0;
	}
}
