package io.github.lynceus.telops;

import io.github.lynceus.camera.Frame;
import io.github.lynceus.gige.DeviceClockMapping;
import io.github.lynceus.gige.DeviceTime;
import java.time.Duration;
import java.time.Instant;

/**
 * How the clock that stamps a camera's frames relates to UTC by this computer, when it was measured. Clocks drift apart by
 * some tens of microseconds a second, so measure again for long recordings.
 */
public final class TimestampMapping {

	private final DeviceClockMapping mapping;
	private final HostClock host;

	/** @param host by which the moment of the mapping is UTC */
	TimestampMapping(final DeviceClockMapping mapping, final HostClock host) {
		this.mapping = mapping;
		this.host = host;
	}

	/** UTC of a frame's timestamp. */
	public Instant utc(final Frame frame) {
		return utc(frame.timestampNanos());
	}

	/** UTC of a camera's time in nanoseconds, as {@link Frame#timestampNanos()} has it. */
	public Instant utc(final long nanos) {
		return host.at(mapping.hostNanos(DeviceTime.ticks(nanos, mapping.frequency())));
	}

	/** By how much it may be wrong, to either side. */
	public Duration uncertainty() {
		return Duration.ofNanos(mapping.uncertaintyNanos());
	}
}
