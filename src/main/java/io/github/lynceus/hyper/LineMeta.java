package io.github.lynceus.hyper;

/**
 * What is known of a line besides its values.
 *
 * @param seq number since the source's acquisition began, from 0, lost lines counted; the line's index in files and
 *           arrays. Slicing does not renumber.
 * @param timestampNanos the camera's clock, 0 when there is none
 * @param dropped the line was lost: it has no values
 */
public record LineMeta(long seq, long timestampNanos, boolean dropped) {

	/** A line that arrived, without a time. */
	public static LineMeta of(final long seq) {
		return new LineMeta(seq, 0, false);
	}
}
