package io.github.lynceus.fiji.live;

import io.github.lynceus.gige.DeviceClockMapping;
import io.github.lynceus.img.RingFrame;
import java.util.Arrays;

/**
 * Measures how old frames are when they are painted: from the camera's time stamp where its clock can be compared with this
 * computer's, otherwise from the reception of the last packet.
 */
final class LatencyMeter {

	private static final int FRAMES = 31;
	/** A frame that seems to come from the future, or to be older, shows that time stamps and clock do not belong together. */
	private static final long EARLIEST = -1_000_000L;
	/** So many frames long they are not trusted then. */
	private static final int DISTRUST = 500;
	/** Clocks part by some tens of microseconds a second. */
	private static final double DRIFT = 50e-6;
	private static final long OLDEST = 60_000_000_000L;

	private final long[] ages = new long[FRAMES];
	private volatile DeviceClockMapping clock;
	private boolean fromCamera;
	private int distrusted;
	private int count;
	private int next;

	/**
	 * Takes a new comparison of the clocks, from any thread; null for none. A comparison that took long, as the computer was
	 * busy, is worse than an older one that did not, until the clocks have drifted as far apart.
	 */
	void clock(final DeviceClockMapping mapping) {
		final DeviceClockMapping before = clock;
		final boolean better = mapping == null || before == null || mapping.uncertaintyNanos() <= before.uncertaintyNanos()
			+ (long) (DRIFT * (mapping.hostNanos() - before.hostNanos()));
		if (better) {
			clock = mapping;
		}
	}

	/** A frame was painted. @return how old it was then */
	PaintedFrame painted(final RingFrame frame, final long nanos) {
		final DeviceClockMapping mapping = frame.tick() == 0 ? null : clock;
		long age = mapping == null ? 0 : nanos - mapping.hostNanos(frame.tick());
		if (mapping != null && (age < EARLIEST - mapping.uncertaintyNanos() || age > OLDEST)) {
			distrusted = DISTRUST;
		}
		final boolean comparable = mapping != null && distrusted == 0;
		distrusted = Math.max(0, distrusted - 1);
		if (!comparable) {
			age = nanos - frame.receivedNanos();
		}
		if (comparable != fromCamera) {
			fromCamera = comparable;
			count = 0;
			next = 0;
		}
		ages[next] = age;
		next = (next + 1) % FRAMES;
		count = Math.min(FRAMES, count + 1);
		return new PaintedFrame(frame, nanos, age, comparable ? mapping.uncertaintyNanos() : 0, comparable);
	}

	/** Median of the last frames. */
	Latency latency() {
		if (count == 0) {
			return Latency.NONE;
		}
		final long[] sorted = Arrays.copyOf(ages, count);
		Arrays.sort(sorted);
		final DeviceClockMapping mapping = clock;
		final double uncertain = fromCamera && mapping != null ? mapping.uncertaintyNanos() / 1e6 : 0;
		return new Latency(sorted[count / 2] / 1e6, uncertain, fromCamera);
	}
}
