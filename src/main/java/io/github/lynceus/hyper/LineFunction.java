package io.github.lynceus.hyper;

/**
 * Makes another line of a line. Must be pure: it may be called more than once for a line and never for some, so it
 * counts, logs and shows nothing.
 */
@FunctionalInterface
public interface LineFunction {

	/**
	 * @param meta which line; never a dropped one
	 * @param plane its values; may be changed and given back
	 */
	Plane apply(LineMeta meta, Plane plane);
}
