package io.github.lynceus.hyper;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A cube as a live camera gives it: in order only. Counts what is asked of it, loses lines and fails by script, and
 * goes on without end if told to.
 */
public final class ScriptedSource implements LineSource {

	/** Times opened. */
	public final AtomicLong opened = new AtomicLong();
	/** Times closed. */
	public final AtomicLong closed = new AtomicLong();
	/** Lines given, dropped ones too. */
	public final AtomicLong given = new AtomicLong();
	/** Values given in these lines. */
	public final AtomicLong values = new AtomicLong();

	private final Cube cube;
	private final Set<Long> dropped = ConcurrentHashMap.newKeySet();
	private boolean endless;
	private long failing = -1;

	ScriptedSource(final Cube cube) {
		this.cube = cube;
	}

	/** Loses these lines. */
	public ScriptedSource dropping(final long... lines) {
		for (final long line : lines) dropped.add(line);
		return this;
	}

	/** Begins again after the last line, with rising numbers. */
	public ScriptedSource endless() {
		endless = true;
		return this;
	}

	/** Fails instead of giving this line. */
	public ScriptedSource failingAt(final long line) {
		failing = line;
		return this;
	}

	/** A cube of it. */
	public Cube cube() {
		return Cube.of(this);
	}

	@Override
	public String name() {
		return "scripted camera";
	}

	@Override
	public CubeShape shape() {
		return endless ? cube.shape().withLines(-1) : cube.shape();
	}

	@Override
	public SampleType type() {
		return cube.type();
	}

	@Override
	public Interleave interleave() {
		return cube.interleave();
	}

	@Override
	public CubeMetadata metadata() {
		return cube.metadata();
	}

	@Override
	public LineStream open(final long firstLine, final long lines) {
		return open(firstLine, lines, PlaneSlice.whole(cube.shape()));
	}

	@Override
	public LineStream open(final long firstLine, final long lines, final PlaneSlice slice) {
		opened.incrementAndGet();
		final long all = cube.shape().lineCount();
		final long end = lines < 0 ? endless ? Long.MAX_VALUE : all : endless ? firstLine + lines : Math.min(all,
			firstLine + lines);
		final RandomLineSource source = (RandomLineSource) cube.source();
		final Plane buffer = Plane.create(type(), interleave().ofLines(), slice.bands().count(), slice.samples().count());
		return new LineStream() {

			private long index = firstLine;
			private volatile boolean ended;

			@Override
			public Line next() {
				if (ended || index >= end) return null;
				if (index == failing) throw new CubeException("The scripted camera failed at line " + index + ".");
				given.incrementAndGet();
				final long line = index++;
				final long time = 1_000_000 * (line + 1);
				if (dropped.contains(line)) return Line.dropped(line, time);
				source.read(line % all, slice, buffer);
				values.addAndGet(buffer.size());
				return new Line(new LineMeta(line, time, false), buffer);
			}

			@Override
			public void close() {
				if (!ended) closed.incrementAndGet();
				ended = true;
			}
		};
	}
}
