package io.github.lynceus.simulator.telops;

/** A clock that moves only when a test says so. */
final class ManualTime implements TimeSource {

	/** UTC at the start: a whole second. */
	static final long EPOCH = 1_750_000_000L * 1_000_000_000L;

	private long nanos;

	@Override
	public synchronized long nanoTime() {
		return nanos;
	}

	@Override
	public synchronized long epochNanos() {
		return EPOCH + nanos;
	}

	synchronized void pass(final double seconds) {
		nanos += Math.round(seconds * 1e9);
	}
}
