package io.github.lynceus.img.record;

import ij.ImagePlus;
import ij.measure.Calibration;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.FrameColours;
import io.github.lynceus.img.FrameTimes;
import io.github.lynceus.img.IdRuns;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.MarkedCalibration;
import io.github.lynceus.img.PlaneProcessor;
import io.github.lynceus.img.PlaneQueue;
import io.github.lynceus.img.QueueCounters;
import io.github.lynceus.img.RingFrame;
import io.github.lynceus.pixel.PlaneType;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** What a recorder's thread does: takes frames, waits for the first, leaves out, stores, and knows when to end. */
final class RecordWork {

	private static final Duration LOOK = Duration.ofMillis(100);
	/** A stream that has stopped may be started again, for instance after a change of settings; not after so long. */
	private static final Duration STOPPED = Duration.ofSeconds(10);
	/** Part of the free memory that a recording without limit may take. */
	private static final double MEMORY_SHARE = 0.7;

	private final FrameSource source;
	private final PlaneQueue queue;
	private final RecordOptions options;
	private final LiveRing past;
	private final ImagePlus like;
	private final PlaneSink sink;
	private final FrameSelection selection;
	private final FrameTimes times;
	private final long planeBytes;
	private final long mostBytes;
	private final IdRuns gaps = new IdRuns();
	/** Frames that had come when the disk was full. */
	private final IdRuns unstored = new IdRuns();
	private boolean full;
	private Object plane;
	private Object firstPlane;
	private FrameUnit unit;
	private RingFrame first;
	private RingFrame last;
	/** What had become of the frames when it began; null until then. */
	private volatile QueueCounters before;
	private final long pastBegin;
	private long pastFrames;
	private long leftOut;
	private String end;
	/** When the source was first found stopped; 0 while it runs. */
	private long stoppedSince;
	private volatile long frames;

	RecordWork(final FrameSource source, final PlaneQueue queue, final RecordOptions options, final LiveRing past,
		final ImagePlus like, final PlaneSink sink)
	{
		this.source = source;
		this.queue = queue;
		this.options = options;
		this.past = past;
		this.like = like;
		selection = new FrameSelection(options.everyFrames(), options.everySeconds());
		times = new FrameTimes(options.reading().nanosPerTick());
		pastBegin = past == null ? 0 : Math.max(0, past.end() - past.size());
		planeBytes = (long) source.width() * source.height() * queue.planeType().bytesPerPixel();
		mostBytes = options.bytes() == 0 && options.target() == RecordTarget.MEMORY ? freeMemory() : options.bytes();
		plane = queue.newPlane();
		this.sink = sink;
	}

	private static long freeMemory() {
		final Runtime runtime = Runtime.getRuntime();
		return (long) (MEMORY_SHARE * (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory()));
	}

	/** For any thread. */
	RecordStatus status(final boolean done) {
		final QueueCounters counters = queue.counters();
		final QueueCounters start = before;
		final RecordStatus.State state = done ? RecordStatus.State.DONE
			: start == null ? RecordStatus.State.WAITING : RecordStatus.State.RECORDING;
		return new RecordStatus(state, frames, frames * planeBytes, start == null ? 0 : counters.lost() - start.lost(),
			queue.size(), queue.capacity());
	}

	/** @return what was recorded. @throws CameraException when the result cannot be written */
	RecordReport run() {
		boolean finished = false;
		try {
			take();
			finish();
			finished = true;
			return report();
		}
		catch (final IOException exception) {
			throw new CameraException("The recording to " + options.file() + " could not be completed: "
				+ PlaneSinks.reason(exception) + ". What was written is there under its name.", exception);
		}
		finally {
			if (!finished && frames == 0) {
				sink.discard();
			}
		}
	}

	private void finish() throws IOException {
		try {
			sink.finish(lookedLike(), report());
		}
		catch (final IOException exception) {
			if (sink.open() == null) {
				throw exception;
			}
			// The pixels are there: that is worth more than what was to stand beside them.
			end += "; its labels, table or report could not be written: " + PlaneSinks.reason(exception);
		}
	}

	/** After {@link #run}. */
	ImagePlus image() {
		return sink.open();
	}

	private void take() {
		while (end == null) {
			final RingFrame frame = queue.take(plane, LOOK);
			if (frame == null) {
				if (queue.isDone()) {
					if (before == null && options.start() == null) {
						begin(null);
					}
					end = end == null ? "stopped" : end;
				}
				else if (hasStopped()) {
					end = "ended as the stream has stopped";
				}
				continue;
			}
			stoppedSince = 0;
			final FrameUnit now = queue.takenUnit();
			if (before == null) {
				if (options.start() != null && !options.start().isMet(plane, now)) {
					continue;
				}
				// The past comes through an array of its own: this frame waits in this one.
				final Object present = plane;
				plane = queue.newPlane();
				unit = now;
				begin(frame);
				plane = present;
			}
			if (end == null && !now.equals(unit)) {
				end = "ended as the camera changed its unit or calibration";
			}
			if (end == null || full) {
				store(frame);
			}
		}
		if (full) {
			countWaiting();
		}
	}

	/** Asked while no frame comes. */
	private boolean hasStopped() {
		final long now = System.nanoTime();
		if (source.isRunning()) {
			stoppedSince = 0;
		}
		else if (stoppedSince == 0) {
			stoppedSince = now;
		}
		return stoppedSince != 0 && now - stoppedSince > STOPPED.toNanos();
	}

	/** What came before the recording ended and finds no room. */
	private void countWaiting() {
		source.removeSink(queue);
		queue.close();
		for (RingFrame frame = queue.take(plane, Duration.ZERO); frame != null; frame = queue.take(plane, Duration.ZERO)) {
			store(frame);
		}
	}

	/** @param trigger the first frame of the present; null when none came */
	private void begin(final RingFrame trigger) {
		if (unit == null) {
			unit = source.unit();
		}
		before = options.start() == null ? QueueCounters.NONE : queue.takenBefore();
		if (past == null) {
			return;
		}
		final long newest = past.end();
		final long oldest = options.start() == null ? pastBegin : Math.max(0, newest - past.size());
		for (long ordinal = oldest; ordinal < newest && (end == null || full); ordinal++) {
			final RingFrame frame = past.read(ordinal, plane);
			if (frame == null) {
				continue;
			}
			if (trigger != null && (frame.isSame(trigger) || !frame.isBefore(trigger))) {
				break;
			}
			store(frame);
			pastFrames = frames;
		}
	}

	/** Stores a frame unless it is left out, one limit says that it is over, or the disk is full: then it counts. */
	private void store(final RingFrame frame) {
		if (full) {
			missed(frame, times.seconds(frame.tick(), frame.receivedNanos()));
			return;
		}
		if (first == null && frames == 0) {
			times.begin(frame.tick(), frame.receivedNanos());
		}
		final double seconds = times.seconds(frame.tick(), frame.receivedNanos());
		if (isBeyond(seconds)) {
			end = String.format(Locale.ROOT, "ended after %s s", options.seconds());
			return;
		}
		if (!selection.takes(seconds)) {
			leftOut++;
			return;
		}
		if (mostBytes > 0 && (frames + 1) * planeBytes > mostBytes) {
			end = options.bytes() > 0 ? String.format(Locale.ROOT, "ended after %.1f MB", mostBytes / 1e6)
				: "ended as no more memory is free";
			return;
		}
		final RingFrame placed = frame.at(frames, seconds);
		if (first == null) {
			first = placed;
			firstPlane = queue.newPlane();
			System.arraycopy(plane, 0, firstPlane, 0, source.width() * source.height());
		}
		try {
			plane = sink.write(placed, plane);
		}
		catch (final IOException exception) {
			end = "ended by the disk: " + PlaneSinks.reason(exception);
			full = true;
			unstored.add(frame.frameId());
			return;
		}
		catch (final OutOfMemoryError error) {
			end = "ended as no more memory is free";
			return;
		}
		if (last != null && !selection.isLapse() && frame.frameId() > last.frameId() + 1) {
			gaps.add(last.frameId() + 1, frame.frameId() - 1);
		}
		last = placed;
		frames++;
		if (frames == options.frames()) {
			end = "ended after " + frames + " frames";
		}
	}

	/** Counts a frame that found no room, if it was wanted. */
	private void missed(final RingFrame frame, final double seconds) {
		final boolean enough = options.frames() > 0 && frames + unstored.count() >= options.frames();
		if (!enough && !isBeyond(seconds) && selection.takes(seconds)) {
			unstored.add(frame.frameId());
		}
	}

	private boolean isBeyond(final double seconds) {
		return options.seconds() > 0 && seconds >= options.seconds();
	}

	private RecordReport report() {
		final QueueCounters since = before == null ? QueueCounters.NONE : queue.counters().since(before);
		return new RecordReport(source.name(), options.target(), options.file() == null ? "" : options.file().toString(),
			source.width(), source.height(), queue.planeType().bitDepth(), unit == null ? "" : unit.unit(),
			unit == null ? 1 : unit.scale(), unit == null ? 0 : unit.offset(), frames, pastFrames, frames * planeBytes,
			first, last, leftOut, gaps.ranges(), unstored.count(), unstored.ranges(), since, end);
	}

	/** Calibration, time axis, colours and range of the result. */
	private ImagePlus lookedLike() {
		final Object shown = firstPlane == null ? queue.newPlane() : firstPlane;
		final ImagePlus model = new ImagePlus(source.name(), PlaneProcessor.of(shown, source.width(), source.height()));
		if (like != null && like.getProcessor() != null) {
			Looks.copy(like, model);
		}
		else if (queue.planeType() != PlaneType.RGB && unit != null) {
			model.setLut(FrameColours.lut(source.pixelFormat(), unit));
			FrameColours.fit(model, shown, unit);
		}
		if (unit != null) {
			MarkedCalibration.apply(model, unit);
		}
		final Calibration calibration = model.getCalibration();
		calibration.setTimeUnit("s");
		if (frames > 1) {
			calibration.frameInterval = last.seconds() / (frames - 1);
		}
		return model;
	}
}
