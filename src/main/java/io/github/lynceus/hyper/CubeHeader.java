package io.github.lynceus.hyper;

/**
 * All about a cube but its values.
 *
 * @param shape how large
 * @param type of the values
 * @param interleave order in memory; lines come in its {@link Interleave#ofLines()}
 * @param metadata wavelengths and whatever else is known
 */
public record CubeHeader(CubeShape shape, SampleType type, Interleave interleave, CubeMetadata metadata) {

	/** The same with another shape. */
	public CubeHeader withShape(final CubeShape other) {
		return new CubeHeader(other, type, interleave, metadata);
	}

	/** The same with values of another type. */
	public CubeHeader withType(final SampleType other) {
		return new CubeHeader(shape, other, interleave, metadata);
	}

	/** The same in another order. */
	public CubeHeader withInterleave(final Interleave other) {
		return new CubeHeader(shape, type, other, metadata);
	}

	/** The same with other metadata. */
	public CubeHeader withMetadata(final CubeMetadata other) {
		return new CubeHeader(shape, type, interleave, other);
	}

	/** The same with other bands, which the metadata's lists are not about any more unless their number is the same. */
	public CubeHeader withBands(final int bands) {
		if (bands == shape.bands()) return this;
		return new CubeHeader(new CubeShape(shape.lines(), shape.samples(), bands), type, interleave,
			metadata.withoutBands());
	}

	/** With values of another meaning and type, see {@link CubeMetadata#withoutScale}. */
	CubeHeader withValues(final SampleType other) {
		return new CubeHeader(shape, other, interleave, metadata.withoutScale());
	}

	/** A plane that takes a part of a line of such a cube. */
	Plane newPlane(final PlaneSlice slice) {
		return Plane.create(type, interleave.ofLines(), slice.bands().count(), slice.samples().count());
	}
}
