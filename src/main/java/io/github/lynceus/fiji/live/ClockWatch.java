package io.github.lynceus.fiji.live;

import io.github.lynceus.gige.DeviceClockMapping;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Compares a camera's clock with this computer's from time to time, as they drift apart. */
final class ClockWatch implements AutoCloseable {

	private static final long SECONDS = 10;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
		final Thread made = new Thread(task, "Lynceus clock");
		made.setDaemon(true);
		return made;
	});

	/** @param taker of each comparison, on a thread of its own; null where the clocks cannot be compared */
	ClockWatch(final LiveHost host, final Consumer<DeviceClockMapping> taker) {
		thread.scheduleWithFixedDelay(() -> taker.accept(compare(host)), 0, SECONDS, TimeUnit.SECONDS);
	}

	private static DeviceClockMapping compare(final LiveHost host) {
		try {
			return host.clock();
		}
		catch (final RuntimeException exception) {
			// A camera without a clock, or one that does not answer now: the window says which clock it goes by.
			return null;
		}
	}

	/** Does not wait for a comparison under way. */
	@Override
	public void close() {
		thread.shutdownNow();
	}
}
