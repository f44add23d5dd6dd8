package io.github.lynceus.hyper;

/**
 * An operation on lines, used by {@link Cube#operation}. Pure: it may be evaluated more than once, or not at all, for
 * any line; side effects belong to whoever reads the stream. Dropped lines pass by without being shown to it.
 */
public interface LineOp {

	/** In which order it wants its lines; those of other cubes are brought into it. */
	Interleave interleave();

	/**
	 * What comes out, when this goes in; asked once, when the operation is put on a cube, so this is also the place to
	 * refuse a cube. The number of lines stays.
	 *
	 * @param input in {@link #interleave()}
	 * @throws CubeException when the cube does not fit
	 */
	CubeHeader output(CubeHeader input);

	/**
	 * What of an input line is needed for a part of an output line: all bands of the wanted samples. An operation that
	 * needs less asks for less, one that mixes samples asks for more.
	 *
	 * @param wanted part of the output
	 * @param input shape of the input
	 */
	default PlaneSlice sliceTransform(final PlaneSlice wanted, final CubeShape input) {
		return wanted.withBands(Selection.all(input.bands()));
	}

	/**
	 * Works out a part of a line.
	 *
	 * @param meta which line
	 * @param line what {@link #sliceTransform} asked for; may be changed
	 * @param wanted the part of the output to give, in indices of a whole output line
	 * @return wanted.bands x wanted.samples values of the output's type, in BIL or BIP; may be the same plane every
	 *           time
	 */
	Plane apply(LineMeta meta, Plane line, PlaneSlice wanted);

	/**
	 * For one stream: itself, or a copy with buffers of its own. An operation is used by many streams, in any threads.
	 */
	default LineOp instance() {
		return this;
	}
}
