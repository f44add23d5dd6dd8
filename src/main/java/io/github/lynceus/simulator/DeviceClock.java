package io.github.lynceus.simulator;

/** The device's timestamp counter: ticks since it was started or reset. Safe to use from any thread. */
final class DeviceClock {

	private static final long NANOS = 1_000_000_000L;

	private final long frequency;
	private volatile long start = System.nanoTime();

	/** @param frequency ticks per second; 0 for a device without timestamps, whose counter stays 0 */
	DeviceClock(final long frequency) {
		this.frequency = frequency;
	}

	/** Ticks now. */
	long ticks() {
		return ticks(System.nanoTime() - start, frequency);
	}

	/** Starts again at 0. */
	void reset() {
		start = System.nanoTime();
	}

	/** Nanoseconds that a number of ticks takes; 0 without timestamps. */
	double nanos(final long ticks) {
		return frequency == 0 ? 0 : ticks * (double) NANOS / frequency;
	}

	/** Whole ticks in a time, without overflow for centuries. */
	static long ticks(final long nanos, final long frequency) {
		return nanos / NANOS * frequency + nanos % NANOS * frequency / NANOS;
	}
}
