package io.github.lynceus.simulator.telops;

/** Where a simulated camera gets its time from; tests bring a clock of their own and move it by hand. */
public interface TimeSource {

	/** Nanoseconds that only ever grow, from an arbitrary origin. */
	long nanoTime();

	/** UTC in nanoseconds since 1970. */
	long epochNanos();

	/** The clock of this computer. */
	static TimeSource system() {
		return SystemTime.INSTANCE;
	}
}
