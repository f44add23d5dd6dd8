package io.github.lynceus.cli.bench.live;

import io.github.lynceus.fiji.live.PaintedFrame;
import java.util.Map;
import java.util.function.Consumer;

/** How old frames were when they had reached the screen. */
final class PaintedAges implements Consumer<PaintedFrame> {

	private final Spread fromCamera = new Spread();
	private final Spread sinceArrival = new Spread();
	private volatile long painted;
	private volatile long uncertain;

	@Override
	public void accept(final PaintedFrame frame) {
		painted++;
		sinceArrival.add(frame.sinceArrivalNanos());
		if (frame.fromCamera()) {
			fromCamera.add(frame.ageNanos());
			uncertain = Math.max(uncertain, frame.uncertainNanos());
		}
	}

	/** Frames that reached the screen. */
	long painted() {
		return painted;
	}

	void put(final Map<String, Object> figures) {
		figures.put("latencyMedianMillis", fromCamera.millis(0.5));
		figures.put("latency99Millis", fromCamera.millis(0.99));
		figures.put("latencyMaxMillis", fromCamera.longestMillis());
		figures.put("clockUncertainMillis", uncertain / 1e6);
		figures.put("latencyFrames", fromCamera.count());
		figures.put("sinceArrivalMedianMillis", sinceArrival.millis(0.5));
		figures.put("sinceArrival99Millis", sinceArrival.millis(0.99));
	}
}
