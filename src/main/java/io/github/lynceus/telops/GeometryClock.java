package io.github.lynceus.telops;

import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps changes of the image size at least a second apart: changed faster, the camera can hang until its power is
 * switched off. Waits instead of failing.
 */
final class GeometryClock {

	/** Least time between two changes. */
	static final Duration REST = Duration.ofSeconds(1);

	private final LongSupplier nanos;
	private boolean changed;
	private long last;

	/** @param nanos a monotonic clock */
	GeometryClock(final LongSupplier nanos) {
		this.nanos = nanos;
	}

	/** Time still to wait before the next change. */
	synchronized Duration rest() {
		if (!changed) return Duration.ZERO;
		final long left = REST.toNanos() - (nanos.getAsLong() - last);
		return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
	}

	/** Waits until the size may change. @throws io.github.lynceus.camera.CancelledException when cancelled meanwhile */
	void await(final Progress progress) {
		final Duration interval = Duration.ofMillis(10);
		while (!new Poll(interval, progress).until(() -> rest().isZero(), REST)) {
			// A clock that stands still in between is asked again.
		}
	}

	/** Takes note that the size has just changed. */
	synchronized void changed() {
		changed = true;
		last = nanos.getAsLong();
	}
}
