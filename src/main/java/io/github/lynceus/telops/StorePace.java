package io.github.lynceus.telops;

/**
 * The rate at which the camera shall send: what was wanted, or less while this computer is slower, so that frames need not
 * come again. Eased off before there is no more room for frames that wait for the disk, by what the disk was seen to take,
 * and when the system threw packets away because this program did not get to reading them. Losses on the network do not
 * count: going slower would not help there.
 */
final class StorePace {

	/** Mbit/s above which the rate is only approached, as nobody knows yet what this computer takes. */
	static final double CAREFUL = 8000;
	/** Shares of the room: where to slow down, where to do so for certain, and where to speed up again. */
	private static final double HIGH = 0.4;
	private static final double FULL = 0.75;
	private static final double LOW = 0.2;
	/** Shares of what the disk takes: to let the backlog shrink slowly, and fast. */
	private static final double GENTLY = 0.95;
	private static final double FIRMLY = 0.7;
	/** Share of what came when some of it was not taken. */
	private static final double LESS = 0.85;
	/** How much faster at each look, until something showed to be too fast, and afterwards. */
	private static final double RISE = 1.5;
	private static final double CREEP = 1.03;
	/** Nanoseconds in which a disk shows how fast it is. */
	private static final long INTERVAL = 40_000_000;

	private final double wanted;
	private final double lowest;
	private double rate;
	private double rise = RISE;
	private Look before;

	/**
	 * What was seen.
	 *
	 * @param nanos when, as {@link System#nanoTime}
	 * @param received bytes of frames that came by now
	 * @param backlog {@link FrameStore#backlog}
	 * @param stored {@link FrameStore#stored}
	 * @param lost frames and packets that came to this computer by now and were not taken
	 */
	record Look(long nanos, long received, double backlog, long stored, long lost) {}

	/** @param wanted Mbit/s */
	StorePace(final double wanted, final Look first) {
		this.wanted = wanted;
		before = first;
		lowest = Math.min(wanted, BitrateLadder.FLOOR);
		rate = Math.min(wanted, CAREFUL);
	}

	/** Mbit/s at present. */
	double rate() {
		return rate;
	}

	/** The rate from now on. */
	double after(final Look now) {
		if (now.nanos - before.nanos < INTERVAL) return rate;
		final double seconds = (now.nanos - before.nanos) / 1e9;
		final double takes = (now.stored - before.stored) * 8e-6 / seconds;
		final double came = (now.received - before.received) * 8e-6 / seconds;
		if (now.lost > before.lost) lower(came * LESS);
		else if (now.backlog > FULL) lower(takes * FIRMLY);
		else if (now.backlog > HIGH && now.backlog >= before.backlog) lower(takes * GENTLY);
		else if (now.backlog < LOW) rate = Math.min(wanted, rate * rise);
		before = now;
		return rate;
	}

	private void lower(final double to) {
		rate = Math.max(lowest, Math.min(rate, to));
		rise = CREEP;
	}
}
