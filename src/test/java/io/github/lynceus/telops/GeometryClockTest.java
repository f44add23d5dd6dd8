package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.Progress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GeometryClockTest {

	private final AtomicLong nanos = new AtomicLong(42);

	@Test
	void theFirstChangeNeedNotWait() {
		assertEquals(Duration.ZERO, new GeometryClock(nanos::get).rest());
	}

	@Test
	void theNextChangeWaitsForTheRestOfTheSecond() {
		final GeometryClock clock = new GeometryClock(nanos::get);
		clock.changed();
		assertEquals(Duration.ofSeconds(1), clock.rest());
		nanos.addAndGet(400_000_000);
		assertEquals(Duration.ofMillis(600), clock.rest());
		nanos.addAndGet(600_000_000);
		assertEquals(Duration.ZERO, clock.rest());
		clock.await(Progress.NONE);
	}

	@Test
	void waitingEndsWhenTheClockSaysSo() {
		final GeometryClock clock = new GeometryClock(() -> nanos.addAndGet(300_000_000));
		clock.changed();
		clock.await(Progress.NONE);
		assertTrue(clock.rest().isZero());
	}

	@Test
	void waitingCanBeCancelled() {
		final GeometryClock clock = new GeometryClock(nanos::get);
		clock.changed();
		assertThrows(CancelledException.class, () -> clock.await(new Progress() {

			@Override
			public void update(final String message, final double fraction) {}

			@Override
			public boolean isCancelled() {
				return true;
			}
		}));
	}
}
