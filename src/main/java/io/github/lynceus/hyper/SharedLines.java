package io.github.lynceus.hyper;

/**
 * Gives the lines of one acquisition to several readers of one thread. Holds one line only, so all readers have to
 * take it before one takes the next.
 */
final class SharedLines {

	private final String name;
	private final LineStream stream;
	private Line current;
	/** Number of the current line, from 1. */
	private long number;
	private int readers;
	private int taken;

	SharedLines(final String name, final LineStream stream) {
		this.name = name;
		this.stream = stream;
	}

	/** A reader of a part of each line, in planes of its own. */
	LineStream reader(final PlaneSlice slice, final CubeHeader header) {
		readers++;
		taken = readers;
		final Plane part = header.newPlane(slice);
		return new LineStream() {

			private long read;

			@Override
			public Line next() {
				final Line line = take(++read);
				if (line == null || line.isDropped()) return line;
				part.copyFrom(line.plane(), slice);
				return new Line(line.meta(), part);
			}

			@Override
			public void close() {
				stream.close();
			}
		};
	}

	private Line take(final long wanted) {
		if (wanted > number) {
			if (taken < readers) throw new CubeException(
				"This combines different lines of one acquisition from " + name + ": resolve it first, then combine.");
			current = stream.next();
			number++;
			taken = 0;
		}
		taken++;
		return current;
	}
}
