package io.github.lynceus.hyper.camera;

import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineMeta;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.PlaneSlice;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;

/** Lines of a cube as a camera would send them, again and again or once. */
final class SimulatedLines implements LineStream {

	private final Cube cube;
	private final PlaneSlice slice;
	private final Plane part;
	private final long end;
	private final boolean loop;
	private final LongPredicate drops;
	private final double period;
	private final boolean paced;
	private final Runnable whenClosed;
	private final long begin = System.nanoTime();
	private LineStream scene;
	private long number;
	private long inScene;
	private volatile boolean closed;

	/**
	 * @param first line wanted
	 * @param end the line after the last one wanted, -1 for none
	 * @param period from line to line in ns
	 */
	SimulatedLines(final Cube cube, final PlaneSlice slice, final long first, final long end, final boolean loop,
		final LongPredicate drops, final double period, final boolean paced, final Runnable whenClosed)
	{
		this.cube = cube;
		this.slice = slice;
		this.end = end;
		this.loop = loop;
		this.drops = drops;
		this.period = period;
		this.paced = paced;
		this.whenClosed = whenClosed;
		part = slice.isWhole(cube.shape()) ? null : Plane.create(cube.type(), cube.interleave().ofLines(),
			slice.bands().count(), slice.samples().count());
		scene = cube.stream();
		while (number < first && take() != null) number++;
	}

	@Override
	public Line next() {
		final Line line = closed || number == end ? null : take();
		if (line == null || paced && !awaitExposure()) {
			close();
			return null;
		}
		final long time = Math.round(number * period);
		final long own = number++;
		if (line.isDropped() || drops.test(own)) return Line.dropped(own, time);
		if (part == null) return new Line(new LineMeta(own, time, false), line.plane());
		part.copyFrom(line.plane(), slice);
		return new Line(new LineMeta(own, time, false), part);
	}

	/** The next line of the scene; null at its end, or when it has none to begin with. */
	private Line take() {
		Line line = scene.next();
		if (line == null && loop && inScene > 0 && !closed) {
			scene.close();
			scene = cube.stream();
			inScene = 0;
			line = scene.next();
		}
		if (line != null) inScene++;
		return line;
	}

	/** False when closed meanwhile. */
	private boolean awaitExposure() {
		final long due = begin + Math.round(number * period);
		for (long left = due - System.nanoTime(); left > 0 && !closed; left = due - System.nanoTime()) {
			LockSupport.parkNanos(this, Math.min(left, 50_000_000));
			if (Thread.currentThread().isInterrupted()) {
				close();
				throw new CubeException("Waiting for line " + number + " of the simulated camera was interrupted.");
			}
		}
		return !closed;
	}

	@Override
	public void close() {
		synchronized (this) {
			if (closed) return;
			closed = true;
		}
		scene.close();
		whenClosed.run();
	}
}
