package io.github.lynceus.hyper.camera;

import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.StreamStatistics;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Line;
import io.github.lynceus.hyper.LineMeta;
import io.github.lynceus.hyper.LineStream;
import io.github.lynceus.hyper.Plane;

/**
 * Lines of a running camera. Every line the camera took comes out once and in order, lost ones as dropped: what the camera
 * or the network lost, what arrived in part only, and what arrived while the reader was too far behind. The times of
 * dropped lines are worked out from those of their neighbours.
 */
public final class CameraLines implements LineStream {

	private static final long LOOK_MILLIS = 100;

	private final String camera;
	private final LineQueue queue;
	private final LineShaper shaper;
	private final FrameStream frames;
	private final Runnable whenClosed;
	private final long patienceNanos;
	private final long end;
	private long number;
	/** Lines before this one are lost. */
	private long lostUntil;
	private long dropped;
	private long given;
	private final LineTimes times = new LineTimes();
	private boolean closed;

	/**
	 * @param first line wanted
	 * @param end the line after the last one wanted, -1 for none
	 * @param patienceMillis to wait for a line, 0 for ever
	 */
	CameraLines(final String camera, final LineQueue queue, final LineShaper shaper, final FrameStream frames,
		final long first, final long end, final long patienceMillis, final Runnable whenClosed)
	{
		this.camera = camera;
		this.queue = queue;
		this.shaper = shaper;
		this.frames = frames;
		this.end = end;
		this.whenClosed = whenClosed;
		patienceNanos = patienceMillis * 1_000_000;
		number = first;
		lostUntil = first;
	}

	// -- LineStream methods --

	@Override
	public Line next() {
		while (!queue.isClosed() && number != end) {
			if (number < lostUntil) return lost();
			if (queue.waitingNumber() == number) return arrived();
			await();
			final LineGeometry changed = queue.changed();
			lostUntil = end < 0 ? queue.lostUntil() : Math.min(queue.lostUntil(), end);
			if (changed != null && number >= lostUntil && queue.waitingNumber() != number) throw ended("sends images of "
				+ changed + " since line " + number + ": somebody changed it meanwhile. Start again.");
		}
		close();
		return null;
	}

	private Line arrived() {
		final FrameBuffer image = queue.take();
		try {
			final Plane plane = shaper.shape(image);
			final long time = Math.round(image.timestamp() * frames.nanosPerTick());
			times.known(number, time);
			given++;
			return new Line(new LineMeta(number++, time, false), plane);
		}
		catch (final RuntimeException exc) {
			close();
			throw new CubeException(camera + " sent a line that cannot be read: " + exc.getMessage(), exc);
		}
		finally {
			image.release();
		}
	}

	private Line lost() {
		dropped++;
		given++;
		return Line.dropped(number, times.guess(number++));
	}

	private void await() {
		final long begin = System.nanoTime();
		try {
			while (!queue.await(number, LOOK_MILLIS)) {
				if (!frames.isRunning()) throw ended("does not answer any more: check cable and power, then connect again.");
				if (patienceNanos > 0 && System.nanoTime() - begin > patienceNanos) throw ended("has sent no line for "
					+ patienceNanos / 1_000_000_000 + " s: check that it is not waiting for a trigger.");
			}
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			close();
			throw new CubeException("Waiting for line " + number + " of " + camera + " was interrupted.", exc);
		}
	}

	private CubeException ended(final String what) {
		close();
		return new CubeException(camera + " " + what);
	}

	// -- Figures --

	/** What became of the lines so far; to be asked by the reader. */
	public LineCounts counts() {
		return new LineCounts(given, dropped, queue.incomplete(), queue.overruns());
	}

	/** What the receiver of packets counted. */
	public StreamStatistics statistics() {
		return frames.statistics();
	}

	/** Stops the camera. */
	@Override
	public void close() {
		synchronized (this) {
			if (closed) return;
			closed = true;
		}
		queue.close();
		frames.close();
		whenClosed.run();
	}
}
