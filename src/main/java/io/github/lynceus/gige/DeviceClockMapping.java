package io.github.lynceus.gige;

import java.time.Instant;

/**
 * How a device's time relates to this computer's, at the moment it was measured. The clocks drift apart by some tens of
 * microseconds a second, so measure again for long recordings.
 *
 * @param frequency device ticks a second
 * @param ticks device time of the moment
 * @param hostNanos {@link System#nanoTime} of the moment
 * @param epochMillis {@link System#currentTimeMillis} of the moment
 * @param roundTripNanos how long the measurement took; the moment is known to half of this
 */
public record DeviceClockMapping(long frequency, long ticks, long hostNanos, long epochMillis, long roundTripNanos) {

	/** By how much the moments may be wrong, to either side. */
	public long uncertaintyNanos() {
		return roundTripNanos / 2;
	}

	/** {@link System#nanoTime} at a device time. */
	public long hostNanos(final long deviceTicks) {
		return hostNanos + DeviceTime.nanos(deviceTicks - ticks, frequency);
	}

	/** Device time at a {@link System#nanoTime}, rounded down to a tick. */
	public long ticks(final long nanoTime) {
		return ticks + DeviceTime.ticks(nanoTime - hostNanos, frequency);
	}

	/** Date and time at a device time, by this computer's calendar. */
	public Instant instant(final long deviceTicks) {
		return Instant.ofEpochMilli(epochMillis).plusNanos(DeviceTime.nanos(deviceTicks - ticks, frequency));
	}
}
