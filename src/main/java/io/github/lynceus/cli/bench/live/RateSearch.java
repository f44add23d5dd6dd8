package io.github.lynceus.cli.bench.live;

import io.github.lynceus.gige.StreamStatistics;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Looks for the highest frame rate at which nothing is lost. */
final class RateSearch {

	/** Whether a rate is held. */
	@FunctionalInterface
	interface Trial {

		boolean holds(double hertz) throws InterruptedException;
	}

	private static final double FIRST = 100;
	/** Halvings of what lies between the highest rate held and the lowest one not held. */
	private static final int STEPS = 3;
	/** What is held for a few seconds is not held for an hour. */
	private static final double FOR_LONG = 0.9;
	private static final double SETTLING = 1;
	private static final double LONG_ENOUGH = 3;
	/** Timers and clocks of two programs differ by less. */
	private static final double SHORT = 0.97;

	private final LiveRig rig;

	RateSearch(final LiveRig rig) {
		this.rig = rig;
	}

	double highest() throws InterruptedException {
		return FOR_LONG * highest(rig.cameras().frameRateMax(), this::holds);
	}

	/** @param most the camera can do */
	static double highest(final double most, final Trial trial) throws InterruptedException {
		double held = 0;
		double not = most;
		for (double next = Math.min(FIRST, most);; next = Math.min(2 * next, most)) {
			if (!trial.holds(next)) {
				not = next;
				break;
			}
			held = next;
			if (next == most) {
				return most;
			}
		}
		for (int i = 0; i < STEPS || held == 0 && i < 2 * STEPS; i++) {
			final double middle = (held + not) / 2;
			if (trial.holds(middle)) {
				held = middle;
			}
			else {
				not = middle;
			}
		}
		return held > 0 ? held : not;
	}

	private boolean holds(final double hertz) throws InterruptedException {
		final double set = rig.restart(hertz);
		TimeUnit.NANOSECONDS.sleep((long) (SETTLING * 1e9));
		final StreamStatistics before = rig.received();
		final SentCounts sentBefore = rig.sent();
		final long began = System.nanoTime();
		TimeUnit.NANOSECONDS.sleep((long) (LONG_ENOUGH * 1e9));
		final StreamStatistics after = rig.received();
		final double took = (System.nanoTime() - began) / 1e9;
		final SentCounts sent = rig.sent().since(sentBefore);
		final long complete = after.blocksComplete() - before.blocksComplete();
		final long lost = after.blocks() - before.blocks() - complete;
		// What the simulated camera itself has no time for, it does not send: the rate is not held then, but nothing is lost.
		final boolean holds = lost == 0 && complete >= SHORT * set * took;
		System.out.printf(Locale.ROOT, "%.0f Hz: %.1f frames/s received, %d lost, %d not sent: %s%n", set, complete / took,
			lost, sent.discarded(), holds ? "held" : "not held");
		return holds;
	}
}
