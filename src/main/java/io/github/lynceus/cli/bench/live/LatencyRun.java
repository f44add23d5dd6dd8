package io.github.lynceus.cli.bench.live;

import io.github.lynceus.gige.StreamStatistics;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Measures for a while how old frames are when they have reached the screen. */
final class LatencyRun {

	private final LiveRig rig;
	private final double rate;
	private final double warmup;
	private final double seconds;

	LatencyRun(final LiveRig rig, final double rate, final double warmup, final double seconds) {
		this.rig = rig;
		this.rate = rate;
		this.warmup = warmup;
		this.seconds = seconds;
	}

	Map<String, Object> run() throws InterruptedException {
		TimeUnit.NANOSECONDS.sleep((long) (warmup * 1e9));
		final PaintedAges ages = new PaintedAges();
		try (EventThreadWatch watch = new EventThreadWatch(); CollectorPauses pauses = new CollectorPauses()) {
			final StreamStatistics before = rig.received();
			final long began = System.nanoTime();
			rig.window().onPainted(ages);
			TimeUnit.NANOSECONDS.sleep((long) (seconds * 1e9));
			final StreamStatistics after = rig.received();
			rig.window().onPainted(frame -> {});
			final double took = (System.nanoTime() - began) / 1e9;
			final Map<String, Object> figures = new LinkedHashMap<>();
			figures.put("camera", rig.cameras().cameraName());
			figures.put("width", rig.window().ring().width());
			figures.put("height", rig.window().ring().height());
			figures.put("frameRate", rate);
			figures.put("seconds", took);
			figures.put("received", after.blocksComplete() - before.blocksComplete());
			figures.put("receivedPerSecond", (after.blocksComplete() - before.blocksComplete()) / took);
			figures.put("shownPerSecond", ages.painted() / took);
			figures.put("framesLost", lost(after) - lost(before));
			figures.put("packetsMissing", after.packetsMissing() - before.packetsMissing());
			ages.put(figures);
			figures.put("eventThread99Millis", watch.spread().millis(0.99));
			figures.put("eventThreadLongestMillis", watch.spread().longestMillis());
			figures.put("eventThreadStalls", watch.stalls().size());
			figures.put("collectionLongestMillis", pauses.longestMillis());
			tell(figures);
			return figures;
		}
	}

	private static long lost(final StreamStatistics counted) {
		return counted.blocks() - counted.blocksComplete();
	}

	private static void tell(final Map<String, Object> figures) {
		System.out.printf(Locale.ROOT, "From the camera's time stamp to the screen: %.1f ms median, %.1f ms for 99 %%, known to "
			+ "%.2f ms.%nFrom the last packet to the screen: %.1f ms median, %.1f ms for 99 %%.%n%.1f frames/s received, %.1f "
			+ "shown, %s lost. The event thread answered within %.1f ms.%n", figures.get("latencyMedianMillis"), figures.get(
				"latency99Millis"), figures.get("clockUncertainMillis"), figures.get("sinceArrivalMedianMillis"), figures.get(
					"sinceArrival99Millis"), figures.get("receivedPerSecond"), figures.get("shownPerSecond"), figures.get("framesLost"),
			figures.get("eventThreadLongestMillis"));
	}
}
