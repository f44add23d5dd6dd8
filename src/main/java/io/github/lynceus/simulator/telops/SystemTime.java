package io.github.lynceus.simulator.telops;

import java.time.Instant;

/** The computer's clock. */
final class SystemTime implements TimeSource {

	static final SystemTime INSTANCE = new SystemTime();

	private SystemTime() {}

	@Override
	public long nanoTime() {
		return System.nanoTime();
	}

	@Override
	public long epochNanos() {
		final Instant now = Instant.now();
		return now.getEpochSecond() * 1_000_000_000L + now.getNano();
	}
}
