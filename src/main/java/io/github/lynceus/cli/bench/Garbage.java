package io.github.lynceus.cli.bench;

import java.util.concurrent.locks.LockSupport;

/** Makes garbage at a rate, as other plug-ins of the same program do. */
final class Garbage {

	private static final int PIECE = 64 << 10;
	private static final long STEP = 5_000_000;
	/** What was made last, so that no compiler leaves it out. */
	private volatile byte[] last;

	/** @param megabytes a second, for as long as the program lives */
	static void make(final double megabytes) {
		if (megabytes <= 0) return;
		final Thread thread = new Thread(() -> new Garbage().run(megabytes), "garbage");
		thread.setDaemon(true);
		thread.start();
	}

	private void run(final double megabytes) {
		final long begin = System.nanoTime();
		double made = 0;
		while (true) {
			for (final double due = (System.nanoTime() - begin) / 1e9 * megabytes * 1e6; made < due; made += PIECE) last = new byte[PIECE];
			LockSupport.parkNanos(STEP);
		}
	}
}
