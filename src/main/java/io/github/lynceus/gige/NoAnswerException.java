package io.github.lynceus.gige;

/** The device answered none of the tries of a command. */
public final class NoAnswerException extends GigeException {

	private static final long serialVersionUID = 1L;

	public NoAnswerException(final String message) {
		super(message);
	}
}
