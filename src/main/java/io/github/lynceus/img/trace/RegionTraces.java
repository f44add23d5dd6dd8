package io.github.lynceus.img.trace;

import ij.measure.ResultsTable;
import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.FrameTimes;
import io.github.lynceus.img.PlaneQueue;
import io.github.lynceus.img.QueueCounters;
import io.github.lynceus.img.RingFrame;
import io.github.lynceus.img.RingOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Watches regions in every frame of a stream, whether it is shown or not, at the camera's time stamps. A thread of its own
 * does the work; frames that come faster than it can look at them leave gaps and are counted.
 */
public final class RegionTraces implements AutoCloseable {

	/** Points kept of each trace: at 1 kHz more than eight minutes. */
	public static final int MOST_POINTS = 500_000;

	private static final Duration LOOK = Duration.ofMillis(100);
	private static final int QUEUE = 64;

	private final FrameSource source;
	private final PlaneQueue queue;
	private final List<WatchedRegion> regions;
	private final FrameTimes times;
	private final TraceSeries series;
	private final Thread thread = new Thread(this::run, "Lynceus traces");
	private volatile FrameUnit unit;

	private RegionTraces(final FrameSource source, final List<WatchedRegion> regions, final RingOptions reading) {
		this.source = source;
		this.regions = List.copyOf(regions);
		unit = source.unit();
		queue = PlaneQueue.of(source, reading.withFrames(QUEUE));
		times = new FrameTimes(reading.nanosPerTick());
		series = new TraceSeries(regions.size(), MOST_POINTS);
		thread.setDaemon(true);
	}

	/** Begins to watch; time begins with the first frame. @param reading how frames are timed, and what to make of mosaics */
	public static RegionTraces start(final FrameSource source, final List<WatchedRegion> regions,
		final RingOptions reading)
	{
		final RegionTraces traces = new RegionTraces(source, regions, reading);
		source.addSink(traces.queue);
		traces.thread.start();
		return traces;
	}

	/** What is watched. */
	public List<WatchedRegion> regions() {
		return regions;
	}

	/** Points there are. */
	public int size() {
		return series.size();
	}

	/** Frames that were not looked at, of those that came. */
	public long missed() {
		final QueueCounters counters = queue.counters();
		return counters.lost();
	}

	/** The traces so far, one for each region. */
	public List<Trace> traces() {
		synchronized (series) {
			final List<Trace> traces = new ArrayList<>();
			final double[] seconds = series.seconds();
			for (int i = 0; i < regions.size(); i++) {
				traces.add(new Trace(regions.get(i).label(), unit.unit(), seconds, series.values(i)));
			}
			return traces;
		}
	}

	/** All points as a table: time in seconds, then a column for each region. */
	public ResultsTable table() {
		final ResultsTable table = new ResultsTable();
		table.setPrecision(6);
		final List<Trace> traces = traces();
		final double[] seconds = traces.isEmpty() ? new double[0] : traces.get(0).seconds();
		for (int row = 0; row < seconds.length; row++) {
			table.addRow();
			table.addValue("Time (s)", seconds[row]);
			for (final Trace trace : traces) {
				table.addValue(trace.label() + " (" + trace.unit() + ")", trace.values()[row]);
			}
		}
		return table;
	}

	/** Ends the watch; what was found stays. */
	@Override
	public void close() {
		source.removeSink(queue);
		queue.close();
	}

	private void run() {
		final Object plane = queue.newPlane();
		final double[] numbers = new double[regions.size()];
		boolean first = true;
		while (!queue.isDone()) {
			final RingFrame frame = queue.take(plane, LOOK);
			if (frame == null || !frame.isComplete()) {
				continue;
			}
			final FrameUnit now = queue.takenUnit();
			if (first || !now.unit().equals(unit.unit())) {
				// Values of another unit do not belong on the same axis.
				series.clear();
				times.begin(frame.tick(), frame.receivedNanos());
				first = false;
			}
			unit = now;
			for (int i = 0; i < numbers.length; i++) {
				numbers[i] = regions.get(i).measure().of(regions.get(i).region().statistics(plane, now));
			}
			series.add(times.seconds(frame.tick(), frame.receivedNanos()), numbers);
		}
	}
}
