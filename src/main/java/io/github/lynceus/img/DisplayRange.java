package io.github.lynceus.img;

import io.github.lynceus.camera.FrameUnit;

/**
 * The raw counts shown as the darkest and the brightest colour, both inclusive. Special codes (saturated, bad
 * pixel) never widen it, or one dead pixel would turn the scene black.
 */
public record DisplayRange(int min, int max) {

	/**
	 * Percentage of pixels ignored at each end, when nobody says otherwise: hides a few hot pixels, no
	 * structure.
	 */
	public static final double IGNORED_PERCENT = 0.1;

	/**
	 * Range of a plane.
	 *
	 * @param pixels short[] or byte[], unsigned
	 * @param length pixels to look at, from the start of the array
	 * @param ignoredPercent share of the ordinary pixels left outside at each end, 0 to under 50
	 * @param unit knows the special codes; null when there are none
	 * @return a range at least one count wide; all of 0..1 when the plane holds no ordinary pixel
	 */
	public static DisplayRange of(final Object pixels, final int length, final double ignoredPercent,
		final FrameUnit unit)
	{
		final int[] histogram = new int[pixels instanceof byte[] ? 256 : 65536];
		PlaneStatistics.forEachRaw(pixels, length, raw -> histogram[raw]++);
		long ordinary = 0;
		for (int raw = 0; raw < histogram.length; raw++) {
			if (unit != null && unit.isSpecial(raw)) {
				histogram[raw] = 0;
			}
			ordinary += histogram[raw];
		}
		if (ordinary == 0) {
			return new DisplayRange(0, 1);
		}
		final long ignored = (long) (ordinary * ignoredPercent / 100);
		int min = 0;
		for (long below = histogram[0]; below <= ignored; below += histogram[min]) {
			min++;
		}
		int max = histogram.length - 1;
		for (long above = histogram[max]; above <= ignored; above += histogram[max]) {
			max--;
		}
		return max > min ? new DisplayRange(min, max) : new DisplayRange(min, min + 1);
	}

	/** The smallest range that holds both. */
	public DisplayRange union(final DisplayRange other) {
		return new DisplayRange(Math.min(min, other.min), Math.max(max, other.max));
	}

	/** Where a raw count stands in this range: 0 at the lower end, 1 at the upper, clamped. */
	public double position(final int raw) {
		return Math.max(0, Math.min(1, (raw - min) / (double) (max - min)));
	}
}
