package io.github.lynceus.cli.bench.live;

import com.sun.management.ThreadMXBean;
import io.github.lynceus.fiji.live.PaintedFrame;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.Consumer;

/** How old frames were when they had reached the screen. */
final class PaintedAges implements Consumer<PaintedFrame> {

	private final Spread fromCamera = new Spread();
	private final Spread sinceArrival = new Spread();
	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
	private volatile long painted;
	private volatile long firstAllocated;
	private volatile long lastAllocated;
	private volatile long uncertain;

	@Override
	public void accept(final PaintedFrame frame) {
		lastAllocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
		if (painted == 0) {
			firstAllocated = lastAllocated;
		}
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

	/** What the event thread takes from the heap for a frame, and for whatever else it does meanwhile; 0 for too few. */
	private long allocated() {
		return painted < 2 ? 0 : (lastAllocated - firstAllocated) / (painted - 1);
	}

	void put(final Map<String, Object> figures) {
		figures.put("latencyMedianMillis", fromCamera.millis(0.5));
		figures.put("latency99Millis", fromCamera.millis(0.99));
		figures.put("latencyMaxMillis", fromCamera.longestMillis());
		figures.put("clockUncertainMillis", uncertain / 1e6);
		figures.put("latencyFrames", fromCamera.count());
		figures.put("sinceArrivalMedianMillis", sinceArrival.millis(0.5));
		figures.put("sinceArrival99Millis", sinceArrival.millis(0.99));
		figures.put("allocatedBytesPerShown", allocated());
	}
}
