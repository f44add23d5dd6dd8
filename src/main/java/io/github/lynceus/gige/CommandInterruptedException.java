package io.github.lynceus.gige;

/** The calling thread was interrupted while it waited for the device; its interrupt flag is set again. */
public final class CommandInterruptedException extends GigeException {

	private static final long serialVersionUID = 1L;

	public CommandInterruptedException(final String message) {
		super(message);
	}
}
