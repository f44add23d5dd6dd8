package io.github.lynceus.hyper;

import java.util.OptionalLong;

/**
 * How large a cube is.
 *
 * @param lines empty when they go on until somebody stops
 * @param samples across the scan, at least 1
 * @param bands of the spectrum, at least 1
 */
public record CubeShape(OptionalLong lines, int samples, int bands) {

	/**
	 * Checks what the parameters promise.
	 *
	 * @throws CubeException when a number is too small, or one line has more values than an array holds
	 */
	public CubeShape {
		if (lines.isPresent() && lines.getAsLong() < 0 || samples < 1 || bands < 1)
			throw new CubeException(
				"There is no cube of " + text(lines, samples, bands) + ": samples and bands are at least 1.");
		if ((long) samples * bands > Integer.MAX_VALUE / 2)
			throw new CubeException("A line of " + samples + " samples x " + bands + " bands is too large: split it.");
	}

	/** A cube with an end. */
	public static CubeShape of(final long lines, final int samples, final int bands) {
		return new CubeShape(OptionalLong.of(lines), samples, bands);
	}

	/** A cube without end. */
	public static CubeShape unbounded(final int samples, final int bands) {
		return new CubeShape(OptionalLong.empty(), samples, bands);
	}

	/** Whether there is a last line. */
	public boolean isBounded() {
		return lines.isPresent();
	}

	/** Number of lines, -1 when they do not end. */
	public long lineCount() {
		return lines.orElse(-1);
	}

	/** Values of one line. */
	public int lineSize() {
		return samples * bands;
	}

	/** The same with other lines, -1 for without end. */
	public CubeShape withLines(final long count) {
		return new CubeShape(count < 0 ? OptionalLong.empty() : OptionalLong.of(count), samples, bands);
	}

	/** Lines x samples x bands. */
	@Override
	public String toString() {
		return text(lines, samples, bands);
	}

	private static String text(final OptionalLong lines, final int samples, final int bands) {
		return (lines.isPresent() ? lines.getAsLong() : "endless") + " lines x " + samples + " samples x "
			+ bands + " bands";
	}
}
