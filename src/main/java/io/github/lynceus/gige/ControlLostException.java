package io.github.lynceus.gige;

/** Control of the device was lost earlier; the channel can only be closed and a new one opened. */
public final class ControlLostException extends GigeException {

	private static final long serialVersionUID = 1L;

	public ControlLostException(final String message) {
		super(message);
	}
}
