package io.github.lynceus.hyper.scan;

import io.github.lynceus.hyper.CubeException;

/**
 * How far, how finely and how fast a scan goes. With an oversampling of 1 pixels are square: a line is as far from the
 * next as a sample is from its neighbour. With an oversampling of 2 lines are half as far apart, so there are twice as
 * many of them, and at the same line rate the stage moves at half the speed.
 *
 * @param distance to move, in mm
 * @param pixel size of a sample on the object, in mm
 * @param oversampling lines for each sample's length
 * @param lineRate lines a second
 */
public record ScanGeometry(double distance, double pixel, double oversampling, double lineRate) {

	/** So that 10 mm in steps of 0.1 mm are 100 lines, and not 101 as the binary 0.1 is a little less. */
	private static final double ROUNDING = 1e-9;

	/** @throws CubeException when one of them is not more than 0 */
	public ScanGeometry {
		positive("distance", distance);
		positive("pixel size", pixel);
		positive("oversampling", oversampling);
		positive("line rate", lineRate);
	}

	private static void positive(final String what, final double value) {
		if (!(value > 0 && value < Double.POSITIVE_INFINITY)) throw new CubeException(
			"The " + what + " of a scan cannot be " + value + ": it is more than 0.");
	}

	/** mm from line to line. */
	public double pitch() {
		return pixel / oversampling;
	}

	/** mm a second. */
	public double speed() {
		return lineRate * pitch();
	}

	/** Lines of the scan. */
	public long lines() {
		return (long) Math.ceil(distance / pitch() - ROUNDING);
	}

	/** Lines a second that a belt which cannot change its speed needs. @param speed mm a second */
	public static double lineRate(final double speed, final double pixel, final double oversampling) {
		positive("belt speed", speed);
		return new ScanGeometry(1, pixel, oversampling, speed * oversampling / pixel).lineRate();
	}

	/**
	 * Size of a sample on the object, in mm, as the lens shows it.
	 *
	 * @param sensor length of the sensor's row, in mm
	 * @param distance from the lens to the object, in mm
	 * @param focal length of the lens, in mm
	 * @param samples in the row
	 */
	public static double pixel(final double sensor, final double distance, final double focal, final int samples) {
		return sensor * distance / focal / samples;
	}
}
