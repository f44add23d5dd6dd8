package io.github.lynceus.gige;

/** Something a camera or the network did not do. The message is one plain sentence for the user. */
public class GigeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public GigeException(final String message) {
		super(message);
	}

	public GigeException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
