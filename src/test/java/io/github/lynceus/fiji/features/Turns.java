package io.github.lynceus.fiji.features;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** A thread that a test lets run when it wants. */
final class Turns implements Executor {

	private final Deque<Runnable> jobs = new ArrayDeque<>();

	@Override
	public void execute(final Runnable job) {
		jobs.add(job);
	}

	boolean runOne() {
		final Runnable job = jobs.poll();
		if (job != null) job.run();
		return job != null;
	}

	void runAll() {
		boolean more = true;
		while (more) more = runOne();
	}
}
