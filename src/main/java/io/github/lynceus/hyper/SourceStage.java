package io.github.lynceus.hyper;

/** Reads the lines one use of a source wants. */
final class SourceStage implements Stage {

	private final SourceNode node;
	private final LineRange lines;
	private final PlaneSlice slice;
	private LineStream stream;
	/** Lines to let pass before the next one; random sources leave them out themselves. */
	private long pass;
	private long given;

	SourceStage(final SourceNode node, final LineRange lines, final PlaneSlice slice) {
		this.node = node;
		this.lines = lines;
		this.slice = slice;
	}

	SourceNode node() {
		return node;
	}

	LineRange lines() {
		return lines;
	}

	PlaneSlice slice() {
		return slice;
	}

	/** A stream for this reader alone. */
	LineStream open() {
		final LineSource source = node.lines();
		if (lines.step() > 1 && source instanceof final RandomLineSource random)
			return new RandomLineStream(random, lines, slice);
		return source.open(lines.first(), lines.span(), slice);
	}

	/** Where the lines come from. */
	void take(final LineStream source) {
		stream = source;
	}

	@Override
	public Line next() {
		if (given == lines.count()) return null;
		if (!node.isRandom()) {
			for (; pass > 0; pass--) {
				if (stream.next() == null) return null;
			}
			pass = lines.step() - 1;
		}
		final Line line = stream.next();
		if (line != null) given++;
		return line;
	}
}
