package io.github.lynceus.img;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.FrameSink;
import io.github.lynceus.pixel.PixelFormat;
import io.github.lynceus.pixel.PlaneType;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * A bounded hand-off in order, for whoever wants every frame and takes time with it. Its planes exist before the first
 * frame comes and are used again and again; the receiver's buffers are only copied, so a slow taker costs the receiver
 * nothing. A frame that finds the queue full is lost, counted, and told by its id.
 * <p>
 * One thread puts, the receiver's; one takes.
 * </p>
 */
public final class PlaneQueue implements FrameSink, AutoCloseable {

	private final int width;
	private final int height;
	private final PixelFormat format;
	private final int capacity;
	private final PlaneStore planes;
	private final RingFrame[] frames;
	private final FrameUnit[] units;
	/** What had become of the frames before each one. */
	private final QueueCounters[] befores;
	private final Supplier<FrameUnit> unit;
	/** Of the frame taken last. */
	private FrameUnit takenUnit = FrameUnit.COUNTS;
	private QueueCounters takenBefore = QueueCounters.NONE;
	private final ToLongFunction<byte[]> frameIdReader;
	private final BlockGaps gaps = new BlockGaps();
	private final IdRuns lost = new IdRuns();

	/** Frames put and taken so far; guarded by this, as is all below. */
	private long put;
	private long taken;
	private long neverArrived;
	private long incomplete;
	private long misfits;
	private boolean closed;

	/**
	 * A queue for frames of one size and format.
	 *
	 * @param reading how to read frame numbers and mosaics; the number of frames is the capacity, at least 1
	 * @param unit of the frame that comes now
	 * @throws CameraException when images of this format cannot be shown
	 */
	public PlaneQueue(final int width, final int height, final PixelFormat format, final RingOptions reading,
		final Supplier<FrameUnit> unit)
	{
		this.width = width;
		this.height = height;
		this.format = format;
		capacity = Math.max(1, reading.frames(format.imageSize(width, height)));
		planes = new PlaneStore(width, height, format, capacity, reading.bayer());
		frames = new RingFrame[capacity];
		units = new FrameUnit[capacity];
		befores = new QueueCounters[capacity];
		this.unit = unit;
		frameIdReader = reading.frameId();
	}

	/** A queue that fits a source's frames. */
	public static PlaneQueue of(final FrameSource source, final RingOptions reading) {
		return new PlaneQueue(source.width(), source.height(), source.pixelFormat(), reading, source::unit);
	}

	// -- Putting --

	@Override
	public void frame(final FrameBuffer frame) {
		final Object pixels = format.isShort() ? frame.shorts() : frame.bytes();
		if (frame.width() != width || frame.height() != height || pixels == null
			|| !frame.pixelFormat().equals(format))
		{
			synchronized (this) {
				misfits++;
			}
			return;
		}
		final byte[] header = frame.header();
		final long frameId = frameIdReader == null || header.length == 0 ? frame.blockId()
			: frameIdReader.applyAsLong(header);
		final int missing = frame.isComplete() ? 0 : Math.max(1, frame.packetsMissing());
		final long place = reserve(frame.blockId(), frameId, missing);
		if (place < 0) {
			return;
		}
		final int slot = (int) (place % capacity);
		planes.put(slot, pixels, frame.rowBytes(), frame.byteOrder());
		frames[slot] = new RingFrame(place, frame.blockId(), frameId, 0, frame.timestamp(), missing,
			frame.receivedNanos());
		units[slot] = unit.get();
		synchronized (this) {
			put++;
			notifyAll();
		}
	}

	/** Where the next frame goes, or -1 when it is lost. */
	private synchronized long reserve(final long blockId, final long frameId, final int missing) {
		if (closed) {
			return -1;
		}
		final QueueCounters before = new QueueCounters(put, lost.count(), List.of(), incomplete, neverArrived + gaps.missingBefore(blockId),
			misfits);
		neverArrived = before.neverArrived();
		if (missing > 0) {
			incomplete++;
		}
		if (put - taken == capacity) {
			lost.add(frameId);
			return -1;
		}
		befores[(int) (put % capacity)] = before;
		return put;
	}

	// -- Taking --

	/** What a plane is to ImageJ. */
	public PlaneType planeType() {
		return planes.type();
	}

	/** A new array for {@link #take}. */
	public Object newPlane() {
		return planes.type().newPlane(width * height);
	}

	/**
	 * Takes the next frame; its seconds are 0, as the queue knows of no series.
	 *
	 * @param into what {@link #newPlane} gives
	 * @param timeout how long to wait for one
	 * @return null when none came in time, when interrupted, and when closed and empty
	 */
	public RingFrame take(final Object into, final Duration timeout) {
		final int slot;
		synchronized (this) {
			final long deadline = System.nanoTime() + timeout.toNanos();
			while (put == taken && !closed) {
				final long left = deadline - System.nanoTime();
				if (left <= 0) {
					return null;
				}
				try {
					wait(left / 1_000_000, (int) (left % 1_000_000));
				}
				catch (final InterruptedException exception) {
					Thread.currentThread().interrupt();
					return null;
				}
			}
			if (put == taken) {
				return null;
			}
			slot = (int) (taken % capacity);
		}
		// The slot stays ours until it counts as taken.
		planes.read(slot, into);
		final RingFrame frame = frames[slot];
		takenUnit = units[slot];
		takenBefore = befores[slot];
		synchronized (this) {
			taken++;
		}
		return frame;
	}

	/** How the counts of the frame taken last become values; for the taker. */
	public FrameUnit takenUnit() {
		return takenUnit;
	}

	/** What had become of the frames before the one taken last, without their ids; for the taker. */
	public QueueCounters takenBefore() {
		return takenBefore;
	}

	/** Takes no more frames; those waiting can still be taken. */
	@Override
	public synchronized void close() {
		closed = true;
		notifyAll();
	}

	/** Whether no frame waits and none will. */
	public synchronized boolean isDone() {
		return closed && put == taken;
	}

	// -- Figures --

	/** Frames the queue holds at most. */
	public int capacity() {
		return capacity;
	}

	/** Frames waiting. */
	public synchronized int size() {
		return (int) (put - taken);
	}

	/** What became of the frames so far. */
	public synchronized QueueCounters counters() {
		return new QueueCounters(put, lost.count(), lost.ranges(), incomplete, neverArrived, misfits);
	}
}
