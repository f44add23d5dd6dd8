package io.github.lynceus.hyper;

import java.util.List;

/** A resolved cube: a plane for each line, null where one was dropped. */
final class MemorySource implements RandomLineSource {

	private final String name;
	private final CubeHeader header;
	private final List<Line> lines;

	/** @param lines with planes of their own, of the header's type and {@link Interleave#ofLines()}; not copied */
	MemorySource(final String name, final CubeHeader header, final List<Line> lines) {
		this.name = name;
		this.header = header.withShape(header.shape().withLines(lines.size()));
		this.lines = lines;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public CubeShape shape() {
		return header.shape();
	}

	@Override
	public SampleType type() {
		return header.type();
	}

	@Override
	public Interleave interleave() {
		return header.interleave();
	}

	@Override
	public CubeMetadata metadata() {
		return header.metadata();
	}

	@Override
	public LineMeta meta(final long line) {
		return lines.get((int) line).meta();
	}

	@Override
	public void read(final long line, final PlaneSlice slice, final Plane into) {
		final Plane plane = lines.get((int) line).plane();
		if (plane == null) into.fill(header.type().missing());
		else into.copyFrom(plane, slice);
	}
}
