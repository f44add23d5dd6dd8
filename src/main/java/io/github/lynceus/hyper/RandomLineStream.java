package io.github.lynceus.hyper;

/** Lines of a file or array one after the other, all in one buffer. */
final class RandomLineStream implements LineStream {

	private final RandomLineSource source;
	private final PlaneSlice slice;
	private final Plane buffer;
	private final long end;
	private final long step;
	private long index;
	private volatile boolean closed;

	RandomLineStream(final RandomLineSource source, final LineRange range, final PlaneSlice slice) {
		this.source = source;
		this.slice = slice;
		final long all = source.shape().lineCount();
		index = range.first();
		step = range.step();
		end = range.count() < 0 ? all : Math.min(all, index + range.span());
		buffer = Plane.create(source.type(), source.interleave().ofLines(), slice.bands().count(), slice.samples().count());
	}

	@Override
	public Line next() {
		if (closed || index >= end) return null;
		if (Thread.currentThread().isInterrupted())
			throw new CubeException("Reading " + source.name() + " was interrupted at line " + index + ".");
		final LineMeta meta = source.meta(index);
		if (!meta.dropped()) source.read(index, slice, buffer);
		index += step;
		return new Line(meta, meta.dropped() ? null : buffer);
	}

	@Override
	public void close() {
		closed = true;
	}
}
