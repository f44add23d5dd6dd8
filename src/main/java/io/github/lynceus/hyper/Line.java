package io.github.lynceus.hyper;

/**
 * One line out of a stream.
 *
 * @param meta which line
 * @param plane its values, null when it was dropped; belongs to the receiver until the stream's next line
 */
public record Line(LineMeta meta, Plane plane) {

	/** Whether the line was lost and has no values. */
	public boolean isDropped() {
		return plane == null;
	}

	/** A line that was lost. */
	public static Line dropped(final long seq, final long timestampNanos) {
		return new Line(new LineMeta(seq, timestampNanos, true), null);
	}
}
