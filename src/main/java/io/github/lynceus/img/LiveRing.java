package io.github.lynceus.img;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.FrameSink;
import io.github.lynceus.pixel.PixelFormat;
import io.github.lynceus.pixel.PlaneType;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * The last N frames of a stream, in planes that exist before the first frame comes. One thread writes, the
 * receiver's: it copies what was sent and never waits or allocates. Any number of threads read
 * images made of them.
 * <p>
 * Each plane carries a stamp, the ordinal of the frame it holds, taken away while the plane is written. A
 * reader compares the stamp before and after its copy and discards the copy when it changed, so it never sees
 * half of one frame and half of another. A few planes more than N exist, so that a reader of the oldest frame
 * has time.
 * </p>
 */
public final class LiveRing implements FrameSink {

	private static final long WRITING = -1;

	private final int width;
	private final int height;
	private final PixelFormat format;
	private final int size;
	private final PlaneStore planes;
	private final int slots;
	private final AtomicLongArray stamps;
	private final long[] blockIds;
	private final long[] frameIds;
	private final long[] ticks;
	private final long[] receivedNanos;
	private final int[] packetsMissing;
	private final boolean keepIncomplete;
	private final ToLongFunction<byte[]> frameIdReader;
	private final FrameTimes times;
	private final BlockGaps gaps = new BlockGaps();

	/** Frames written so far, which is also the next frame's ordinal. Only the receive thread sets it. */
	private volatile long written;
	private volatile boolean held;
	/** Frames from this one on are not overwritten until the time after it. */
	private volatile long keptFrom = Long.MAX_VALUE;
	private volatile long keptUntil;

	private final LongAdder offered = new LongAdder();
	private final LongAdder incomplete = new LongAdder();
	private final LongAdder skipped = new LongAdder();
	private final LongAdder notKept = new LongAdder();
	private final LongAdder misfits = new LongAdder();
	private final LongAdder neverArrived = new LongAdder();
	private final LongAdder missing = new LongAdder();

	/**
	 * A ring for frames of one size and format.
	 *
	 * @throws IllegalArgumentException for a size of nothing
	 * @throws CameraException when images of this format cannot be shown
	 */
	public LiveRing(final int width, final int height, final PixelFormat format, final RingOptions options) {
		if (width < 1 || height < 1) {
			throw new IllegalArgumentException("A live ring needs frames of at least 1x1 pixel, not " + width + "x"
				+ height + ".");
		}
		this.width = width;
		this.height = height;
		this.format = format;
		Math.multiplyExact(width, height);
		size = options.frames(format.imageSize(width, height));
		slots = size + Math.max(2, size / 8);
		planes = new PlaneStore(width, height, format, slots, options.bayer());
		stamps = new AtomicLongArray(slots);
		for (int i = 0; i < slots; i++) {
			stamps.set(i, WRITING);
		}
		blockIds = new long[slots];
		frameIds = new long[slots];
		ticks = new long[slots];
		receivedNanos = new long[slots];
		packetsMissing = new int[slots];
		keepIncomplete = options.keepIncomplete();
		frameIdReader = options.frameId();
		times = new FrameTimes(options.nanosPerTick());
	}

	/** A ring that fits a source's frames. */
	public static LiveRing of(final FrameSource source, final RingOptions options) {
		return new LiveRing(source.width(), source.height(), source.pixelFormat(), options);
	}

	// -- FrameSink methods --

	@Override
	public void frame(final FrameBuffer frame) {
		final Object pixels = format.isShort() ? frame.shorts() : frame.bytes();
		if (frame.width() != width || frame.height() != height || pixels == null
			|| !frame.pixelFormat().equals(format))
		{
			offered.increment();
			misfits.increment();
			return;
		}
		final byte[] header = frame.header();
		final long frameId = frameIdReader == null || header.length == 0 ? frame.blockId()
			: frameIdReader.applyAsLong(header);
		put(pixels, frame.rowBytes(), frame.byteOrder(), frame.blockId(), frameId, frame.timestamp(),
			frame.isComplete() ? 0 : Math.max(1, frame.packetsMissing()), frame.receivedNanos());
	}

	/**
	 * Takes the pixels of a frame that does not come in a receiver's buffer; called by one thread at a time.
	 *
	 * @param pixels short[] for 16-bit formats, for others the payload as byte[], little-endian and without padding
	 * @param tick the device's time stamp; 0 when it has none, then the time of reception counts
	 * @param lost packets missing from the frame, 0 when complete
	 * @param nanos {@link System#nanoTime()} at which the last of it came
	 */
	public void put(final Object pixels, final long blockId, final long frameId, final long tick, final int lost,
		final long nanos)
	{
		put(pixels, format.rowBytes(width, 0), ByteOrder.LITTLE_ENDIAN, blockId, frameId, tick, lost, nanos);
	}

	private void put(final Object pixels, final int rowBytes, final ByteOrder order, final long blockId,
		final long frameId, final long tick, final int lost, final long nanos)
	{
		offered.increment();
		neverArrived.add(gaps.missingBefore(blockId));
		if (lost > 0) {
			incomplete.increment();
			missing.add(lost);
			if (!keepIncomplete) {
				skipped.increment();
				return;
			}
		}
		if (held) {
			notKept.increment();
			return;
		}
		final long ordinal = written;
		if (ordinal - slots >= keptFrom && System.nanoTime() - keptUntil < 0) {
			notKept.increment();
			return;
		}
		if (ordinal == 0) {
			times.begin(tick, nanos);
		}
		final int slot = (int) (ordinal % slots);
		stamps.setOpaque(slot, WRITING);
		VarHandle.storeStoreFence();
		planes.put(slot, pixels, rowBytes, order);
		blockIds[slot] = blockId;
		frameIds[slot] = frameId;
		ticks[slot] = tick;
		receivedNanos[slot] = nanos;
		packetsMissing[slot] = lost;
		stamps.setRelease(slot, ordinal);
		written = ordinal + 1;
	}

	// -- Reading --

	/** Columns of a frame. */
	public int width() {
		return width;
	}

	/** Rows of a frame, without header rows. */
	public int height() {
		return height;
	}

	/** Pixel format of every frame kept. */
	public PixelFormat pixelFormat() {
		return format;
	}

	/** N: frames one can look back on once as many have come. */
	public int size() {
		return size;
	}

	/** Ordinal after the newest frame's, which is the number of frames ever kept. */
	public long end() {
		return written;
	}

	/** What a frame is to ImageJ. */
	public PlaneType planeType() {
		return planes.type();
	}

	/** A new array for one plane of {@link #planeType()}. */
	public Object newPlane() {
		return planes.type().newPlane(width * height);
	}

	/**
	 * Copies a frame that is still there.
	 *
	 * @param into what {@link #newPlane()} gives; null to learn about the frame without its
	 *         pixels
	 * @return the frame's particulars, or null when it was overwritten or has not come; then {@code into} holds
	 *         nothing of use
	 */
	public RingFrame read(final long ordinal, final Object into) {
		if (ordinal < 0) {
			return null;
		}
		final int slot = (int) (ordinal % slots);
		if (stamps.getAcquire(slot) != ordinal) {
			return null;
		}
		if (into != null) {
			planes.read(slot, into);
		}
		final RingFrame frame = new RingFrame(ordinal, blockIds[slot], frameIds[slot],
			times.seconds(ticks[slot], receivedNanos[slot]), ticks[slot], packetsMissing[slot], receivedNanos[slot]);
		VarHandle.loadLoadFence();
		return stamps.getOpaque(slot) == ordinal ? frame : null;
	}

	/**
	 * Copies a frame, or the oldest one still there when it was overwritten in the meantime.
	 *
	 * @return null only when no such frame has come yet; then {@code into} is untouched
	 */
	public RingFrame readOrOldest(final long ordinal, final Object into) {
		if (ordinal < 0 || ordinal >= written) {
			return null;
		}
		long wanted = ordinal;
		while (true) {
			final RingFrame frame = read(wanted, into);
			if (frame != null) {
				return frame;
			}
			wanted = Math.max(wanted + 1, written - size);
		}
	}

	/** Copies the newest frame; null when none has come. */
	public RingFrame readNewest(final Object into) {
		return readOrOldest(written - 1, into);
	}

	/** What became of the frames so far. */
	public RingCounters counters() {
		return new RingCounters(offered.sum(), written, incomplete.sum(), skipped.sum(), notKept.sum(), misfits.sum(),
			neverArrived.sum(), missing.sum());
	}

	// -- Holding --

	/**
	 * Stops or resumes writing. While held the frames stay as they are, for somebody to look through; those
	 * that come in the meantime are counted as not kept.
	 */
	public void hold(final boolean on) {
		held = on;
	}

	/**
	 * Keeps frames for somebody who reads them one after the other. Frames that would overwrite them are not kept; there is
	 * room for a few before.
	 *
	 * @param from ordinal of the first
	 * @param nanos for so long from now; by then, say it again
	 */
	synchronized void keep(final long from, final long nanos) {
		final long now = System.nanoTime();
		keptFrom = now - keptUntil < 0 ? Math.min(keptFrom, from) : from;
		keptUntil = now + nanos;
	}

	/** Frames that may come before those the ring holds at an end are overwritten. */
	int spare() {
		return slots - size;
	}

	/** Whether frames are kept from being overwritten. */
	public boolean isHeld() {
		return held;
	}

	// -- ImgLib2 --

	/**
	 * The last N frames as an image x, y, t, the oldest first. It moves along with the stream: a random access
	 * sees the frames there were when it was made, and every plane it visits as one whole frame. Planes before
	 * the first frame are zero.
	 *
	 * @throws IllegalStateException when pixels are not of 9 to 16 bits
	 */
	public RandomAccessibleInterval<UnsignedShortType> image() {
		require(PlaneType.SHORT);
		return new LiveImage<>(this, new UnsignedShortType(), (pixel, plane, i) -> pixel.set(((short[]) plane)[i]));
	}

	/** The same for formats of up to 8 bits. @throws IllegalStateException for others */
	public RandomAccessibleInterval<UnsignedByteType> imageOfBytes() {
		require(PlaneType.BYTE);
		return new LiveImage<>(this, new UnsignedByteType(), (pixel, plane, i) -> pixel.set(((byte[]) plane)[i]));
	}

	/** The same for signed, 32-bit and floating-point formats. @throws IllegalStateException for others */
	public RandomAccessibleInterval<FloatType> imageOfFloats() {
		require(PlaneType.FLOAT);
		return new LiveImage<>(this, new FloatType(), (pixel, plane, i) -> pixel.set(((float[]) plane)[i]));
	}

	/** The same in colour. @throws IllegalStateException for frames without */
	public RandomAccessibleInterval<ARGBType> imageOfColours() {
		require(PlaneType.RGB);
		return new LiveImage<>(this, new ARGBType(), (pixel, plane, i) -> pixel.set(((int[]) plane)[i]));
	}

	private void require(final PlaneType wanted) {
		final PlaneType type = planes.type();
		if (type != wanted) {
			throw new IllegalStateException("Frames in " + format.name() + " are " + switch (type) {
				case BYTE -> "bytes: use imageOfBytes().";
				case SHORT -> "16-bit words: use image().";
				case FLOAT -> "floats: use imageOfFloats().";
				case RGB -> "colours: use imageOfColours().";
			});
		}
	}
}
