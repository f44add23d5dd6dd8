package io.github.lynceus.hyper;

import java.util.List;

/** A resolved cube: a plane for each line, null where one was dropped. */
final class MemorySource extends StoredCube {

	private final List<Line> lines;

	/** @param lines with planes of their own, of the header's type and {@link Interleave#ofLines()}; not copied */
	MemorySource(final CubeHeader header, final List<Line> lines) {
		super("memory", header.withShape(header.shape().withLines(lines.size())));
		this.lines = lines;
	}

	@Override
	public LineMeta meta(final long line) {
		return lines.get((int) line).meta();
	}

	@Override
	public void read(final long line, final PlaneSlice slice, final Plane into) {
		final Plane plane = lines.get((int) line).plane();
		if (plane == null) into.fill(type().missing());
		else into.copyFrom(plane, slice);
	}
}
