package io.github.lynceus.cli.bench;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineMeta;
import io.github.lynceus.hyper.LineSource;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.RandomLineSource;
import io.github.lynceus.hyper.SampleType;

/** The lines of a cube in memory again and again, copied as a camera's would be. */
final class LoopSource implements LineSource {

	private final RandomLineSource lines;

	LoopSource(final Cube cube) {
		lines = (RandomLineSource) cube.source();
	}

	@Override
	public String name() {
		return "a camera without end";
	}

	@Override
	public CubeShape shape() {
		return CubeShape.unbounded(lines.shape().samples(), lines.shape().bands());
	}

	@Override
	public SampleType type() {
		return lines.type();
	}

	@Override
	public Interleave interleave() {
		return lines.interleave();
	}

	@Override
	public CubeMetadata metadata() {
		return lines.metadata();
	}

	/** Copies a line of the loop. */
	void read(final long line, final Plane into) {
		lines.read(line % lines.shape().lineCount(), PlaneSlice.whole(lines.shape()), into);
	}

	@Override
	public LineStream open(final long firstLine, final long count) {
		final Plane plane = Plane.create(type(), interleave(), lines.shape().bands(), lines.shape().samples());
		return new LineStream() {

			private long next = firstLine;
			private volatile boolean closed;

			@Override
			public Line next() {
				if (closed || count >= 0 && next >= firstLine + count) return null;
				read(next, plane);
				return new Line(LineMeta.of(next++), plane);
			}

			@Override
			public void close() {
				closed = true;
			}
		};
	}
}
