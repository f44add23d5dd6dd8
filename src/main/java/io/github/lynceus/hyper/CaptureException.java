package io.github.lynceus.hyper;

/** A capture that ended before its last line; what had come is kept. */
public final class CaptureException extends CubeException {

	private static final long serialVersionUID = 1L;

	private final transient CaptureCount count;
	private final transient Cube captured;

	/**
	 * @param sentence what happened
	 * @param cause why, null when the user cancelled
	 * @param count lines that had come
	 * @param captured these lines, null when they were written to a file or there are none
	 */
	CaptureException(final String sentence, final Throwable cause, final CaptureCount count, final Cube captured) {
		super(sentence, cause);
		this.count = count;
		this.captured = captured;
	}

	/** Whether the user ended it. */
	public boolean isCancelled() {
		return getCause() == null;
	}

	/** Lines that had come. */
	public CaptureCount count() {
		return count;
	}

	/** What had come, in memory; null after writing to a file, which holds it then, and when there are no lines. */
	public Cube captured() {
		return captured;
	}
}
