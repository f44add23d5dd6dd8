package io.github.lynceus.fiji.live;

/**
 * When the next frame may be painted: not before the last one is on the screen, and no more often than the
 * screen keeps up with. The spacing is the time that painting takes by measurement, at least 1/60 s. A window
 * that paints nothing, as it is hidden or iconified, is asked again after 0.3 s.
 */
final class PaintPace {

	static final long SHORTEST_NANOS = 1_000_000_000L / 60;
	static final long LONGEST_NANOS = 300_000_000L;

	/** Weight of a new measurement against the average so far. */
	private static final double FRESH = 0.2;
	/** Timers tick in whole milliseconds: without this slack 1/60 s would become every second tick. */
	private static final long SLACK_NANOS = 2_000_000L;

	private long requested;
	private boolean asked;
	private boolean pending;
	private double paintNanos;
	private long painted;

	/** Whether to ask for a repaint now. */
	boolean mayPaint(final long nanos) {
		final long since = nanos - requested;
		return !asked || (pending ? since >= LONGEST_NANOS : since >= intervalNanos() - SLACK_NANOS);
	}

	/** A repaint was asked for. */
	void requested(final long nanos) {
		asked = true;
		pending = true;
		requested = nanos;
	}

	/** The window was painted, asked or not. @return whether a frame reached the screen by this */
	boolean painted(final long nanos) {
		if (!pending) {
			return false;
		}
		pending = false;
		painted++;
		final double took = nanos - requested;
		paintNanos = paintNanos == 0 ? took : paintNanos + FRESH * (took - paintNanos);
		return true;
	}

	/** Present spacing of frames. */
	long intervalNanos() {
		return Math.max(SHORTEST_NANOS, Math.min(LONGEST_NANOS, (long) paintNanos));
	}

	/** Frames that reached the screen. */
	long framesPainted() {
		return painted;
	}
}
