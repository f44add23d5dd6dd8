package io.github.lynceus.cli.bench;

/**
 * The highest rate without loss, found by halving.
 *
 * @param rate MB/s of pixels
 * @param ofSender whether the sender could not go faster, so that the receiver's is higher
 */
record Maximum(double rate, boolean ofSender) {

	/** Mbit/s of which one is certainly held and the other certainly not. */
	private static final double LOWEST = 500;
	private static final double HIGHEST = 36_000;
	private static final int STEPS = 7;
	/** A sender that does not reach so much of what it was asked for is at its end. */
	private static final double REACHED = 0.93;

	/** A rate counts as lossy when two tries lose something, as a machine does other things now and then. */
	static Maximum of(final Arena arena, final Contestant receiver, final Traffic traffic) {
		final double factor = traffic.megabitsPerMegabyte();
		double low = LOWEST;
		double high = HIGHEST;
		double best = 0;
		for (int i = 0; i < STEPS && high / low > 1.01; i++) {
			final Traffic faster = traffic.at(Math.sqrt(low * high));
			Trial trial = arena.run(receiver, faster);
			if (!trial.isLossFree()) trial = arena.run(receiver, faster);
			final double reached = trial.rate() * factor;
			if (trial.isLossFree()) {
				best = Math.max(best, trial.rate());
				if (reached < REACHED * faster.megabits()) return new Maximum(best, true);
				low = faster.megabits();
			}
			else {
				high = Math.max(low, Math.min(faster.megabits(), reached));
			}
		}
		return new Maximum(best, false);
	}
}
