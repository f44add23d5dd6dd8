package io.github.lynceus.camera;

import java.util.stream.IntStream;

/**
 * Physical values of all counts of a {@link FrameUnit}, looked up instead of computed: faster than a loop over the
 * formula, which Java 17 does not vectorise, and marks cost nothing extra.
 */
public final class ValueTable {

	private static final int COUNTS = 1 << 16;
	/** Pixels from which on several processors look up, and how many each at a time: for fewer, waking them takes longer. */
	private static final int MANY = 1 << 19;
	private static final int PIECE = 1 << 17;

	private final FrameUnit unit;
	private final float[] values = new float[COUNTS];

	public ValueTable(final FrameUnit unit) {
		this.unit = unit;
		for (int raw = 0; raw < COUNTS; raw++) values[raw] = (float) unit.value(raw);
	}

	/** What the values are in. */
	public FrameUnit unit() {
		return unit;
	}

	/** Physical value, NaN for a mark. */
	public float value(final short raw) {
		return values[raw & 0xFFFF];
	}

	/**
	 * Physical values of a plane, NaN for marks.
	 *
	 * @param counts unsigned
	 * @param into of at least the same length; overwritten
	 * @return {@code into}
	 */
	public float[] convert(final short[] counts, final float[] into) {
		final int pieces = counts.length < MANY ? 1 : (counts.length + PIECE - 1) / PIECE;
		if (pieces == 1) convert(counts, into, 0, counts.length);
		else IntStream.range(0, pieces).parallel().forEach(
			i -> convert(counts, into, i * PIECE, Math.min(counts.length, (i + 1) * PIECE)));
		return into;
	}

	private void convert(final short[] counts, final float[] into, final int from, final int to) {
		final float[] table = values;
		for (int i = from; i < to; i++) into[i] = table[counts[i] & 0xFFFF];
	}
}
