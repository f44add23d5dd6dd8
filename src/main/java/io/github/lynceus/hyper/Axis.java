package io.github.lynceus.hyper;

/** The axes of a cube, in logical order. */
public enum Axis {

	/** In the direction of the scan, one after the other in time. */
	LINES,
	/** Across the scan. */
	SAMPLES,
	/** The spectrum. */
	BANDS
}
