package io.github.lynceus.cli.bench.live;

import io.github.lynceus.gige.StreamStatistics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Lets a live window run for long and sees whether anything grows, stalls or gets lost without being counted. */
final class Soak {

	/** Longer runs are looked at so often, shorter ones more often. */
	private static final int SAMPLES = 30;
	private static final double SELDOM = 1;
	private static final long AFTERMATH = 500_000_000;
	/** The heap may rise by so much over the whole run: what programs learn on the way, not what frames leave behind. */
	private static final long HEAP_RISE = 4 << 20;

	private final LiveRig rig;
	private final double rate;
	private final double warmup;
	private final double seconds;
	private final List<SoakSample> samples = new ArrayList<>();
	private final PaintedAges ages = new PaintedAges();
	private final Map<String, Boolean> criteria = new LinkedHashMap<>();
	private final List<String> broken = new ArrayList<>();
	private long lostAtSamples;

	/** @param rate the camera is set to */
	Soak(final LiveRig rig, final double rate, final double warmup, final double seconds) {
		this.rig = rig;
		this.rate = rate;
		this.warmup = warmup;
		this.seconds = seconds;
	}

	/** @return the figures */
	Map<String, Object> run() throws InterruptedException {
		System.out.printf(Locale.ROOT, "%.1f minutes at %.0f Hz.%n", seconds / 60, rate);
		TimeUnit.NANOSECONDS.sleep((long) (warmup * 1e9));
		// The first collection moves what stays, which takes longer than all others.
		System.gc();
		rig.window().onPainted(ages);
		try (CollectorPauses pauses = new CollectorPauses(); EventThreadWatch watch = new EventThreadWatch()) {
			final long began = System.nanoTime();
			watchFor(began);
			final double took = (System.nanoTime() - began) / 1e9;
			final long painted = ages.painted();
			rig.window().onPainted(frame -> {});
			rig.drain();
			final Accounts accounts = new Accounts(rig.sent(), rig.received(), rig.missed(), rig.kept());
			final Map<String, Object> figures = figures(accounts, took, painted);
			judge(accounts, watch, pauses);
			put(figures, watch, pauses);
			return figures;
		}
	}

	private void watchFor(final long began) throws InterruptedException {
		final double every = Math.max(SELDOM, seconds / SAMPLES);
		for (int i = 0; i * every <= seconds; i++) {
			final double wait = i * every - (System.nanoTime() - began) / 1e9;
			TimeUnit.NANOSECONDS.sleep((long) (Math.max(0, wait) * 1e9));
			sample(began);
		}
	}

	/** Collecting stops the receiver for longer than the system's buffer lasts at high rates: what that costs is told apart. */
	private void sample(final long began) throws InterruptedException {
		final long lostBefore = lost(rig.received());
		final long collecting = System.nanoTime();
		final SoakSample sample = SoakSample.now(began);
		final double took = (System.nanoTime() - collecting) / 1e6;
		TimeUnit.NANOSECONDS.sleep(AFTERMATH);
		samples.add(sample);
		final StreamStatistics now = rig.received();
		lostAtSamples += lost(now) - lostBefore;
		System.out.printf(Locale.ROOT, "%6.0f s: %.2f MB, %d threads, %d files, %d frames received, %d lost, %.1f Hz shown, "
			+ "collected in %.0f ms%n", sample.seconds(), sample.heap() / 1e6, sample.threads(), sample.files(), now
				.blocksComplete(), lost(now), rig.window().lastStatus().shownRate(), took);
	}

	private static long lost(final StreamStatistics counted) {
		return counted.blocks() - counted.blocksComplete();
	}

	private Map<String, Object> figures(final Accounts accounts, final double took, final long painted) {
		final StreamStatistics received = accounts.received();
		final Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("camera", rig.cameras().cameraName());
		figures.put("width", rig.window().ring().width());
		figures.put("height", rig.window().ring().height());
		figures.put("frameRate", rate);
		figures.put("seconds", took);
		if (accounts.sent() != null) {
			figures.put("framesSent", accounts.sent().frames());
			figures.put("packetsSent", accounts.sent().packets());
			figures.put("imagesNotSent", accounts.sent().discarded());
		}
		figures.put("framesReceived", received.blocksComplete());
		figures.put("framesBeforeWindow", accounts.missed());
		figures.put("framesLost", lost(received));
		figures.put("framesLostWhenMeasuringHeap", lostAtSamples);
		figures.put("packetsReceived", received.packets());
		figures.put("packetsMissing", received.packetsMissing());
		figures.put("droppedBySystem", received.droppedBySystem());
		figures.put("shownPerSecond", painted / took);
		ages.put(figures);
		return figures;
	}

	private void judge(final Accounts accounts, final EventThreadWatch watch, final CollectorPauses pauses) {
		final Trend heap = heap();
		criterion("heapLevel", heap.rise() <= HEAP_RISE, String.format(Locale.ROOT, "the heap has risen by %.1f MB", heap
			.rise() / 1e6));
		final long threads = SoakSample.growth(samples, SoakSample::threads);
		criterion("threadsLevel", threads == 0, threads + " threads more at the end than at the beginning");
		final long files = SoakSample.growth(samples, SoakSample::files);
		criterion("filesLevel", files == 0, files + " files more open at the end than at the beginning");
		final List<EventThreadWatch.Stall> stalls = watch.stalls().stream().filter(stall -> stall.nanos(
			pauses) >= EventThreadWatch.STALL_NANOS).toList();
		criterion("eventThreadAnswers", stalls.isEmpty(), "the event thread did not answer " + stalls.size()
			+ " times for a tenth of a second or more: " + stalls.stream().limit(5).map(stall -> stall.text(pauses)).toList());
		final List<String> contradictions = accounts.contradictions();
		criterion("countersConsistent", contradictions.isEmpty(), String.join("; ", contradictions));
	}

	private Trend heap() {
		return Trend.of(samples, SoakSample::seconds, SoakSample::heap);
	}

	private void criterion(final String name, final boolean held, final String otherwise) {
		criteria.put(name, held);
		if (!held) {
			broken.add(otherwise);
		}
	}

	private void put(final Map<String, Object> figures, final EventThreadWatch watch, final CollectorPauses pauses) {
		final SoakSample last = samples.get(samples.size() - 1);
		figures.put("heapBytes", last.heap());
		figures.put("heapBytesPerHour", heap().slope() * 3600);
		figures.put("threads", last.threads());
		figures.put("files", last.files());
		figures.put("eventThread99Millis", watch.spread().millis(0.99));
		figures.put("eventThreadLongestMillis", watch.spread().longestMillis());
		figures.put("eventThreadStalls", watch.stalls().size());
		figures.put("collections", pauses.count());
		figures.put("collectionLongestMillis", pauses.longestMillis());
		figures.put("criteria", criteria);
		final String verdict = hasHeld() ? "It holds out: memory, threads and files are level, the event thread answers, and every "
			+ "frame is accounted for." : "It does not hold out: " + String.join("; ", broken) + ".";
		figures.put("verdict", verdict);
		System.out.println(verdict);
	}

	/** Whether no criterion is broken. */
	boolean hasHeld() {
		return broken.isEmpty();
	}
}
