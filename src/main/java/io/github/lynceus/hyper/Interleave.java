package io.github.lynceus.hyper;

/** The order of a cube's values in memory or in a file. */
public enum Interleave {

	/** {@code [lines][bands][samples]}; a line is bands x samples. What a push-broom camera sends. */
	BIL,
	/** {@code [lines][samples][bands]}; a line is samples x bands, one spectrum after the other. */
	BIP,
	/** {@code [bands][lines][samples]}; not line-first, so its lines are given as {@link #BIL}. */
	BSQ;

	/** How one line of such a cube is given: BIL or BIP. */
	public Interleave ofLines() {
		return this == BIP ? BIP : BIL;
	}

	/** Index of a value in an array of a whole cube. */
	public long index(final long line, final int sample, final int band, final long lines, final int samples,
		final int bands)
	{
		return switch (this) {
			case BIL -> (line * bands + band) * samples + sample;
			case BIP -> (line * samples + sample) * bands + band;
			case BSQ -> (band * lines + line) * samples + sample;
		};
	}
}
