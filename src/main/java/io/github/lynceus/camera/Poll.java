package io.github.lynceus.camera;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits until a camera has got somewhere by asking it again and again, never longer than allowed, and stopping at once
 * when the user cancels. Cameras have no other way to say when they are done.
 */
public final class Poll {

	private static final long CANCEL_CHECK = Duration.ofMillis(20).toNanos();

	private final Duration interval;
	private final Progress progress;

	/**
	 * @param interval between two questions
	 * @param progress asked for cancellation between questions
	 */
	public Poll(final Duration interval, final Progress progress) {
		this.interval = interval;
		this.progress = progress;
	}

	/**
	 * Asks until the answer is yes.
	 *
	 * @param patience how long to go on asking; asked at least once
	 * @return whether the answer was yes in time
	 * @throws CancelledException when the user cancels or the thread is interrupted
	 */
	public boolean until(final BooleanSupplier condition, final Duration patience) {
		final long start = System.nanoTime();
		while (true) {
			if (condition.getAsBoolean()) return true;
			final long left = patience.toNanos() - (System.nanoTime() - start);
			if (left <= 0) return false;
			pause(Math.min(left, interval.toNanos()));
		}
	}

	private void pause(final long nanos) {
		final long start = System.nanoTime();
		long left = nanos;
		do {
			checkCancelled(progress);
			LockSupport.parkNanos(Math.min(left, CANCEL_CHECK));
			left = nanos - (System.nanoTime() - start);
		}
		while (left > 0);
		checkCancelled(progress);
	}

	/** @throws CancelledException when the user cancelled or the thread is interrupted */
	public static void checkCancelled(final Progress progress) {
		if (progress.isCancelled()) throw new CancelledException("Cancelled.");
		if (Thread.currentThread().isInterrupted()) throw new CancelledException("Cancelled: the thread was interrupted.");
	}
}
