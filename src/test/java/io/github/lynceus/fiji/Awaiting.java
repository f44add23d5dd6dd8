package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread or process makes true. */
public final class Awaiting {

	private static final long STEP_NANOS = 5_000_000;
	/** A safety net: nothing here takes this long. */
	private static final Duration LIMIT = Duration.ofSeconds(60);

	private Awaiting() {}

	/** Returns as soon as the condition holds; fails the test if it never does. */
	public static void until(final String what, final BooleanSupplier condition) {
		final long start = System.nanoTime();
		boolean holds = condition.getAsBoolean();
		while (!holds && System.nanoTime() - start < LIMIT.toNanos()) {
			LockSupport.parkNanos(STEP_NANOS);
			holds = condition.getAsBoolean();
		}
		assertTrue(holds, "waited in vain for: " + what);
	}
}
