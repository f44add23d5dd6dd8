package io.github.lynceus;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for a condition that another thread or program brings about; the timeout is a safety net and no
 * measurement.
 */
public final class Awaiting {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private Awaiting() {}

	/** @param what is expected, for the failure's message */
	public static void until(final String what, final BooleanSupplier condition) {
		final long deadline = System.nanoTime() + LIMIT.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) throw new AssertionError("Waited in vain until " + what);
			LockSupport.parkNanos(2_000_000);
		}
	}
}
