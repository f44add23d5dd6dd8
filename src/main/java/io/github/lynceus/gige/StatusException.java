package io.github.lynceus.gige;

import io.github.lynceus.gvcp.GvcpStatus;

/** The device answered a command with an error status. */
public final class StatusException extends GigeException {

	private static final long serialVersionUID = 1L;

	private final transient GvcpStatus status;

	public StatusException(final GvcpStatus status, final String message) {
		super(message);
		this.status = status;
	}

	/** The status as the device sent it, known or not. */
	public GvcpStatus status() {
		return status;
	}
}
