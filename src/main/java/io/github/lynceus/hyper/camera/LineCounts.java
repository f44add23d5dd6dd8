package io.github.lynceus.hyper.camera;

/**
 * What became of the lines of a stream.
 *
 * @param given out of the stream, lost ones too
 * @param dropped lost ones among them, of all causes
 * @param incomplete lines that arrived in part
 * @param overruns lines that arrived while the reader was too far behind
 */
public record LineCounts(long given, long dropped, long incomplete, long overruns) {

	/** Lines that did not arrive at all: the camera or the network lost them. */
	public long neverSeen() {
		return Math.max(0, dropped - incomplete - overruns);
	}

	@Override
	public String toString() {
		return given + " lines, " + dropped + " of them dropped (" + neverSeen() + " never arrived, " + incomplete
			+ " arrived in part, " + overruns + " came faster than they were read)";
	}
}
