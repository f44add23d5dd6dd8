package io.github.lynceus.camera;

/**
 * What a whole number may be.
 *
 * @param min smallest
 * @param max largest
 * @param increment from one to the next, at least 1
 */
public record Limits(int min, int max, int increment) {

	/** The possible number nearest to one. */
	public int nearest(final long wanted) {
		if (wanted <= min) return min;
		final long steps = (wanted - min + increment / 2) / increment;
		return (int) (min + Math.min(steps, (max - min) / increment) * increment);
	}
}
