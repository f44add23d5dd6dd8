package io.github.lynceus.simulator.telops;

/** The camera's time: the moment it has been simulated up to, its wall clock and its scale. */
final class CameraClock {

	private static final double NANOS = 1e9;

	private final TimeSource source;
	private final double scale;
	private long now;
	private long epochOffset;

	CameraClock(final TimeSource source, final double scale) {
		this.source = source;
		this.scale = scale;
		now = source.nanoTime();
		epochOffset = source.epochNanos() - now;
	}

	/** The moment the camera has been simulated up to. */
	long now() {
		return now;
	}

	/** Nanoseconds by which the simulation lags behind the real time, as its thread may be late. */
	long lag() {
		return source.nanoTime() - now;
	}

	/** Moves on; time never goes back. */
	void moveTo(final long nanos) {
		now = Math.max(now, nanos);
	}

	/** Seconds of the camera's own doings, in nanoseconds of the simulation. */
	long scaled(final double seconds) {
		return Math.round(seconds * NANOS * scale);
	}

	/** The moment some seconds of the camera's own doings from now. */
	long in(final double seconds) {
		return now + scaled(seconds);
	}

	/** How much of a recording's time really passes. */
	double scale() {
		return scale;
	}

	/** The camera's wall clock, nanoseconds since 1970. */
	long epochNanos() {
		return now + epochOffset;
	}

	/** The camera's wall clock, whole seconds. */
	int posixTime() {
		return (int) Math.floorDiv(epochNanos(), 1_000_000_000L);
	}

	/** Sets the wall clock to a whole second. */
	void setPosixTime(final long seconds) {
		epochOffset = seconds * 1_000_000_000L - now;
	}
}
