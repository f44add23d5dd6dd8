package io.github.lynceus.fiji;

/**
 * A sensor window that a camera can set: the smallest that holds a wanted rectangle.
 *
 * @param x first column
 * @param y first row
 * @param width columns
 * @param height rows
 */
public record Subwindow(int x, int y, int width, int height) {

	/**
	 * Snaps a rectangle outwards.
	 *
	 * @param wanted any rectangle; what lies off the sensor is cut off
	 * @param sensor {width, height}
	 * @param widths {min, max, increment}
	 * @param heights {min, max, increment}
	 * @param steps {x, y} increments of the offset; 0 in both when the camera centres every window
	 */
	public static Subwindow around(final Subwindow wanted, final int[] sensor, final int[] widths, final int[] heights,
		final int[] steps)
	{
		final int[] columns = snap(wanted.x, wanted.width, sensor[0], widths, steps[0]);
		final int[] rows = snap(wanted.y, wanted.height, sensor[1], heights, steps[1]);
		return new Subwindow(columns[0], rows[0], columns[1], rows[1]);
	}

	/** One axis: {first, length}. */
	private static int[] snap(final int first, final int length, final int sensor, final int[] sizes, final int step) {
		final int begin = Math.max(0, Math.min(first, sensor - 1));
		final int end = Math.max(begin + 1, Math.min(first + length, sensor));
		if (step <= 0) return centred(begin, end, sensor, sizes);
		final int offset = begin / step * step;
		final int size = fit(end - offset, sizes);
		return new int[] { Math.max(0, Math.min(offset, (sensor - size) / step * step)), size };
	}

	/** A centred window must reach as far as the farther side of the rectangle. */
	private static int[] centred(final int begin, final int end, final int sensor, final int[] sizes) {
		final int size = fit(2 * Math.max(end - sensor / 2, sensor / 2 - begin), sizes);
		return new int[] { (sensor - size) / 2, size };
	}

	/** Smallest possible size that is at least the wanted one. */
	private static int fit(final int wanted, final int[] sizes) {
		final int increment = Math.max(1, sizes[2]);
		final int steps = (Math.max(0, wanted - sizes[0]) + increment - 1) / increment;
		return Math.min(sizes[0] + steps * increment, sizes[1]);
	}

	/** {x, y, width, height}. */
	public int[] toArray() {
		return new int[] { x, y, width, height };
	}
}
