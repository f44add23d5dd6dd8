package io.github.lynceus.genicam;

/** A camera description that cannot be used as a whole: not XML, not GenApi, or beyond the limits. */
public final class DescriptionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** @param message one plain sentence */
	public DescriptionException(final String message) {
		super(message);
	}

	/** @param message one plain sentence */
	public DescriptionException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
