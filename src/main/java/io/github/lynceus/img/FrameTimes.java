package io.github.lynceus.img;

/**
 * Seconds since the first frame of a series: by the camera's clock, or by the time of reception for frames without a time
 * stamp. The first frame is set by one thread before any other knows of frames.
 */
public final class FrameTimes {

	private final double nanosPerTick;
	private long firstTick;
	private long firstNanos;

	/** @param nanosPerTick length of one tick of the device's clock */
	public FrameTimes(final double nanosPerTick) {
		this.nanosPerTick = nanosPerTick;
	}

	/** The series begins with this frame. @param tick 0 when the device gave none */
	public void begin(final long tick, final long receivedNanos) {
		firstTick = tick;
		firstNanos = receivedNanos;
	}

	/** Time of a frame of the series. */
	public double seconds(final long tick, final long receivedNanos) {
		return (tick != 0 && firstTick != 0 ? (tick - firstTick) * nanosPerTick : receivedNanos - firstNanos) / 1e9;
	}
}
