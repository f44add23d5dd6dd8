package io.github.lynceus.gige;

/** The control channel was closed, by this program, before or during the call. */
public final class ChannelClosedException extends GigeException {

	private static final long serialVersionUID = 1L;

	public ChannelClosedException(final String message) {
		super(message);
	}
}
