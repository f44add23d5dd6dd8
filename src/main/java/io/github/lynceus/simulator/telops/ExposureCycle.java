package io.github.lynceus.simulator.telops;

import java.util.Arrays;

/**
 * The exposure times of a run of images: the one of the register, or several in turn (EHDRI). Which one an image has
 * follows from its FrameID.
 *
 * @param first FrameID of the image that has the first exposure
 * @param pattern indices of exposures, image after image, from the beginning again at its end; {@link #SINGLE} alone
 *        when there is only one
 * @param ticks exposure times by index, in units of 10 ns
 */
record ExposureCycle(long first, int[] pattern, int[] ticks) {

	/** What the header says when the exposures do not cycle. */
	static final int SINGLE = 5;

	private static final double TICKS_PER_MICROSECOND = 100;
	private static final int SIMPLE = 0;

	/** The exposures the registers ask for now. */
	static ExposureCycle of(final RegisterFile registers, final long first) {
		final int count = registers.get("EHDRINumberOfExposures");
		if (count < 2) {
			return new ExposureCycle(0, new int[] { SINGLE }, new int[] { ticks(registers.getFloat("ExposureTime")) });
		}
		final int[] ticks = new int[count];
		final int[] weights = new int[count];
		for (int i = 0; i < count; i++) {
			ticks[i] = ticks(registers.getFloat("ExposureTime" + (i + 1)));
			weights[i] = registers.get("EHDRIMode") == SIMPLE ? 1
				: Math.round(registers.getFloat("EHDRIExposureOccurrence" + (i + 1)));
		}
		return new ExposureCycle(first, pattern(weights), ticks);
	}

	private static int ticks(final float micros) {
		return (int) Math.round(micros * TICKS_PER_MICROSECOND);
	}

	/**
	 * Spreads indices as evenly as their weights allow: in every round each index occurs as often as its weight says.
	 * Weights that are all 0 count the same.
	 */
	static int[] pattern(final int... weights) {
		final int[] shares = Arrays.stream(weights).sum() == 0 ? new int[weights.length] : weights.clone();
		if (Arrays.stream(shares).sum() == 0) {
			Arrays.fill(shares, 1);
		}
		final int divisor = Arrays.stream(shares).reduce(0, ExposureCycle::greatestCommonDivisor);
		final int[] pattern = new int[Arrays.stream(shares).sum() / divisor];
		final int[] due = new int[shares.length];
		for (int i = 0; i < pattern.length; i++) {
			int next = 0;
			for (int j = 0; j < due.length; j++) {
				due[j] += shares[j] / divisor;
				next = due[j] > due[next] ? j : next;
			}
			due[next] -= pattern.length;
			pattern[i] = next;
		}
		return pattern;
	}

	private static int greatestCommonDivisor(final int a, final int b) {
		return b == 0 ? a : greatestCommonDivisor(b, a % b);
	}

	/** Index of an image's exposure; {@link #SINGLE} if there is only one. */
	int index(final long frameId) {
		return pattern[(int) Math.floorMod(frameId - first, (long) pattern.length)];
	}

	/** An image's exposure time in units of 10 ns. */
	int ticks(final long frameId) {
		return ticks[ticks.length == 1 ? 0 : index(frameId)];
	}

	/** Whether it says the same of every image. */
	boolean same(final ExposureCycle other) {
		return first == other.first && Arrays.equals(pattern, other.pattern) && Arrays.equals(ticks, other.ticks);
	}
}
