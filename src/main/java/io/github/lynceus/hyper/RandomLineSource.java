package io.github.lynceus.hyper;

/** A source with an end whose lines may be read in any order and as often as one likes: a file or an array. */
public interface RandomLineSource extends LineSource {

	/**
	 * Reads a part of a line. May be called from several threads at once.
	 *
	 * @param line its index, below {@link CubeShape#lineCount()}
	 * @param slice what of it
	 * @param into gets the values; of the source's type, in its {@link Interleave#ofLines()}, as large as the slice.
	 *          {@link SampleType#missing()} everywhere if the line was dropped.
	 */
	void read(long line, PlaneSlice slice, Plane into);

	/** What is known of a line besides its values. */
	default LineMeta meta(final long line) {
		return LineMeta.of(line);
	}

	/** A whole line, in a plane of its own. */
	default Plane line(final long index) {
		final CubeShape shape = shape();
		final Plane plane = Plane.create(type(), interleave().ofLines(), shape.bands(), shape.samples());
		read(index, PlaneSlice.whole(shape), plane);
		return plane;
	}

	@Override
	default LineStream open(final long firstLine, final long lines) {
		return open(firstLine, lines, PlaneSlice.whole(shape()));
	}

	@Override
	default LineStream open(final long firstLine, final long lines, final PlaneSlice slice) {
		return new RandomLineStream(this, new LineRange(firstLine, lines, 1), slice);
	}
}
