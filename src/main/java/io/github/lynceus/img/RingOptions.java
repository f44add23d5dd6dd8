package io.github.lynceus.img;

import io.github.lynceus.pixel.BayerView;
import java.util.function.ToLongFunction;

/**
 * How a live ring keeps frames.
 *
 * @param frames planes to look back on; 0 takes what a quarter of the free memory holds
 * @param keepIncomplete whether frames with missing packets are kept, zero where nothing came; otherwise they
 *         are only counted
 * @param frameId reads a frame's number from its header rows; null to use the block id
 * @param nanosPerTick length of one tick of the device's clock
 * @param bayer what to make of mosaics
 */
public record RingOptions(int frames, boolean keepIncomplete, ToLongFunction<byte[]> frameId,
	double nanosPerTick, BayerView bayer)
{

	/** Complete frames only, numbered by block id, on a device whose clock counts nanoseconds. */
	public static final RingOptions DEFAULT = new RingOptions(0, false, null, 1, BayerView.MOSAIC);

	private static final long MOST_BYTES = 256L << 20;
	private static final int MOST_FRAMES = 20_000;
	private static final int FEWEST_FRAMES = 2;

	/** @throws IllegalArgumentException for a negative count or a clock that stands still */
	public RingOptions {
		if (frames < 0 || !(nanosPerTick > 0)) {
			throw new IllegalArgumentException("A live ring needs a frame count of 0 or more and a running clock, not "
				+ frames + " frames and " + nanosPerTick + " ns per tick.");
		}
	}

	/** The same with another number of frames. */
	public RingOptions withFrames(final int count) {
		return new RingOptions(count, keepIncomplete, frameId, nanosPerTick, bayer);
	}

	/** The same, with incomplete frames kept or not. */
	public RingOptions withIncomplete(final boolean keep) {
		return new RingOptions(frames, keep, frameId, nanosPerTick, bayer);
	}

	/** The same with another reader of frame numbers. */
	public RingOptions withFrameId(final ToLongFunction<byte[]> reader) {
		return new RingOptions(frames, keepIncomplete, reader, nanosPerTick, bayer);
	}

	/** The same with another device clock. */
	public RingOptions withNanosPerTick(final double nanos) {
		return new RingOptions(frames, keepIncomplete, frameId, nanos, bayer);
	}

	/** The same with mosaics shown another way. */
	public RingOptions withBayer(final BayerView view) {
		return new RingOptions(frames, keepIncomplete, frameId, nanosPerTick, view);
	}

	/**
	 * Number of planes to keep. Unless told, a quarter of the memory the JVM could still use, at most 256 MB:
	 * at bench rates that is several seconds, of a small and fast subwindow still two, and it leaves room for
	 * the recordings that are the point of the work.
	 */
	int frames(final long planeBytes) {
		if (frames > 0) {
			return frames;
		}
		final Runtime runtime = Runtime.getRuntime();
		final long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
		final long fitting = Math.min(free / 4, MOST_BYTES) / Math.max(1, planeBytes);
		return (int) Math.max(FEWEST_FRAMES, Math.min(MOST_FRAMES, fitting));
	}
}
