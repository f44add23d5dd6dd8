package io.github.lynceus.cli.bench.live;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it a hundred times a second that the event thread answers, and how long that takes it. A user finds a program
 * sluggish when it is more than a tenth of a second.
 */
final class EventThreadWatch implements AutoCloseable {

	/** From here on it is a stall. */
	static final long STALL_NANOS = 100_000_000;
	private static final long EVERY_NANOS = 10_000_000;

	/**
	 * The event thread did not answer for so long.
	 *
	 * @param began {@link System#nanoTime()}
	 * @param ended the same
	 * @param bystanderLate how late another thread of the program was woken meanwhile, at worst: near 0 when the event thread
	 *         alone was held up, much when it was the whole program or the computer
	 */
	record Stall(long began, long ended, long bystanderLate) {

		/** Without what the collection of garbage took. */
		long nanos(final CollectorPauses pauses) {
			return ended - began - pauses.within(began, ended);
		}

		String text(final CollectorPauses pauses) {
			return String.format(java.util.Locale.ROOT, "%.0f ms, of which %.0f ms collection of garbage; a bystander was "
				+ "up to %.0f ms late", (ended - began) / 1e6, pauses.within(began, ended) / 1e6, bystanderLate / 1e6);
		}
	}

	private final Semaphore answered = new Semaphore(0);
	private final Spread spread = new Spread();
	private final List<Stall> stalls = new ArrayList<>();
	private final Thread thread = new Thread(this::run, "Lynceus event thread watch");
	private volatile long answer;
	private volatile boolean ended;

	EventThreadWatch() {
		thread.setDaemon(true);
		thread.start();
	}

	private void run() {
		try {
			while (!ended) {
				ask();
				TimeUnit.NANOSECONDS.sleep(EVERY_NANOS);
			}
		}
		catch (final InterruptedException exception) {
			return;
		}
	}

	private void ask() throws InterruptedException {
		final long asked = System.nanoTime();
		EventQueue.invokeLater(() -> {
			answer = System.nanoTime();
			answered.release();
		});
		long late = 0;
		long before = asked;
		while (!answered.tryAcquire(EVERY_NANOS, TimeUnit.NANOSECONDS)) {
			final long now = System.nanoTime();
			late = Math.max(late, now - before - EVERY_NANOS);
			before = now;
		}
		spread.add(answer - asked);
		if (answer - asked >= STALL_NANOS) {
			synchronized (stalls) {
				stalls.add(new Stall(asked, answer, late));
			}
		}
	}

	/** How long answers took. */
	Spread spread() {
		return spread;
	}

	/** All so far, those included that the collection of garbage explains. */
	List<Stall> stalls() {
		synchronized (stalls) {
			return List.copyOf(stalls);
		}
	}

	@Override
	public void close() {
		ended = true;
		thread.interrupt();
	}
}
