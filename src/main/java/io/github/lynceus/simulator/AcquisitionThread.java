package io.github.lynceus.simulator;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.LongPredicate;

/** Takes images at a rate, or one for each trigger, from start to end. */
public final class AcquisitionThread extends Thread {

	private final long frames;
	private final Semaphore triggers;
	private final DoubleSupplier rate;
	private final LongPredicate shot;
	private volatile boolean ended;

	/**
	 * @param frames images to take
	 * @param triggers null for images at the rate
	 * @param rate in Hz
	 * @param shot takes the n-th image, counting from 0; false if it does not count
	 */
	public AcquisitionThread(final String name, final long frames, final Semaphore triggers, final DoubleSupplier rate,
		final LongPredicate shot)
	{
		super(name);
		this.frames = frames;
		this.triggers = triggers;
		this.rate = rate;
		this.shot = shot;
		setDaemon(true);
	}

	/** Returns when the last image has been taken. */
	public void end() {
		ended = true;
		interrupt();
		try {
			join(TimeUnit.SECONDS.toMillis(5));
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void run() {
		long due = System.nanoTime();
		for (long taken = 0; taken < frames && !ended;) {
			if (!awaitExposure(due)) return;
			if (shot.test(taken)) taken++;
			// NB: a camera that was held up goes on at its rate and does not catch up.
			final long period = (long) (1e9 / rate.getAsDouble());
			due = Math.max(due + period, System.nanoTime() - period);
		}
	}

	private boolean awaitExposure(final long due) {
		if (triggers != null) {
			try {
				triggers.acquire();
			}
			catch (final InterruptedException e) {
				return false;
			}
			return !ended;
		}
		for (long left = due - System.nanoTime(); left > 0 && !ended; left = due - System.nanoTime()) {
			LockSupport.parkNanos(this, left);
			if (isInterrupted()) return false;
		}
		return !ended;
	}
}
