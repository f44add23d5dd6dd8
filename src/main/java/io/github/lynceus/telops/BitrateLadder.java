package io.github.lynceus.telops;

/**
 * How fast to ask the camera to send: each further pass at half the rate, never below a floor. What a download taught is
 * remembered for the next: half after many losses, half as much again after a clean one.
 */
final class BitrateLadder {

	/** Mbit/s a gigabit link can be asked for. */
	static final double TOP = 1000;
	/** Mbit/s below which going slower does not help. */
	static final double FLOOR = 100;
	/** Share of frames whole after the first pass below which the rate was too high. */
	static final double CLEAN = 0.95;

	private static final double FALL = 0.5;
	private static final double RISE = 1.5;

	private double learned = TOP;

	/** Rate to begin with when the user names none. */
	synchronized double learned() {
		return learned;
	}

	/** Takes note of a first pass at the learned rate. */
	synchronized void learn(final int whole, final int expected) {
		if (whole < CLEAN * expected) learned = Math.max(FLOOR, learned * FALL);
		else if (whole == expected) learned = Math.min(TOP, learned * RISE);
	}

	/** Begins with another rate. */
	synchronized void reset(final double mbits) {
		learned = Math.max(FLOOR, Math.min(TOP, mbits));
	}

	/** Rate of a pass. @param pass 0 for the first */
	static double of(final double base, final int pass) {
		return Math.max(Math.min(base, FLOOR), base * Math.pow(FALL, pass));
	}
}
