package io.github.lynceus.fiji.live;

/** How a live window chooses its display range. */
public enum AutoScale {

	/** Leaves the range to the user. */
	OFF,
	/** Fits the first frames, then leaves it to the user. */
	ONCE,
	/** Fits every frame. */
	CONTINUOUS
}
