package io.github.lynceus.hyper;

/**
 * Where a cube's lines come from: a camera, a scanner, a file, an array. Immutable; nothing is captured before
 * {@link #open}.
 */
public interface LineSource {

	/** For messages and the acquisition log: a file's name, a camera's name and address. */
	String name();

	/** How large; {@link CubeShape#lines} empty when lines come until somebody stops. */
	CubeShape shape();

	/** Of the values. */
	SampleType type();

	/** How the cube is stored. Lines come in its {@link Interleave#ofLines()}, so those of a BSQ file as BIL. */
	Interleave interleave();

	/** Wavelengths and whatever else is known. */
	CubeMetadata metadata();

	/**
	 * Starts one acquisition. Lost lines are given as dropped ones, so that the n-th line out of the stream is line
	 * {@code firstLine + n}.
	 *
	 * @param firstLine the first one wanted; what a camera sends before is left out
	 * @param lines how many, -1 for all to the end
	 */
	LineStream open(long firstLine, long lines);

	/**
	 * The same with a part of each line. Sources that can read less than a whole line say so here; this one reads whole
	 * lines and picks.
	 */
	default LineStream open(final long firstLine, final long lines, final PlaneSlice slice) {
		final LineStream whole = open(firstLine, lines);
		if (slice.isWhole(shape())) return whole;
		final Plane part = Plane.create(type(), interleave().ofLines(), slice.bands().count(), slice.samples().count());
		return new LineStream() {

			@Override
			public Line next() {
				final Line line = whole.next();
				if (line == null || line.isDropped()) return line;
				part.copyFrom(line.plane(), slice);
				return new Line(line.meta(), part);
			}

			@Override
			public void close() {
				whole.close();
			}
		};
	}
}
