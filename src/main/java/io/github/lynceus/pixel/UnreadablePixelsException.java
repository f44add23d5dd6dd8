package io.github.lynceus.pixel;

/** Pixels cannot be turned into an image; the message is one plain sentence, the bytes are untouched. */
public final class UnreadablePixelsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UnreadablePixelsException(final String message) {
		super(message);
	}
}
