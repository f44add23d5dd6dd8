package io.github.lynceus.hyper;

/**
 * A part of a line.
 *
 * @param bands which bands
 * @param samples which samples
 */
public record PlaneSlice(Selection bands, Selection samples) {

	/** Whole lines of a cube. */
	public static PlaneSlice whole(final CubeShape shape) {
		return new PlaneSlice(Selection.all(shape.bands()), Selection.all(shape.samples()));
	}

	/** Whether this is a whole line of a cube. */
	public boolean isWhole(final CubeShape shape) {
		return bands.isAll(shape.bands()) && samples.isAll(shape.samples());
	}

	/** Of this part, the part another slice names by the places here. */
	public PlaneSlice select(final PlaneSlice inner) {
		return new PlaneSlice(bands.select(inner.bands), samples.select(inner.samples));
	}

	/** The same samples, other bands. */
	public PlaneSlice withBands(final Selection others) {
		return new PlaneSlice(others, samples);
	}

	/** The same bands, other samples. */
	public PlaneSlice withSamples(final Selection others) {
		return new PlaneSlice(bands, others);
	}
}
