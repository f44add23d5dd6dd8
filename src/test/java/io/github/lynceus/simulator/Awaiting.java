package io.github.lynceus.simulator;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a state that another thread brings about. */
final class Awaiting {

	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

	private Awaiting() {}

	/** Returns as soon as the condition holds; fails, saying what was missing, when it never does. */
	static void until(final String what, final BooleanSupplier condition) {
		final long start = System.nanoTime();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - start > PATIENCE_NANOS) throw new AssertionError("never happened: " + what);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
		}
	}
}
