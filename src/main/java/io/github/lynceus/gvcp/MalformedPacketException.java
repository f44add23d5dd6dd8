package io.github.lynceus.gvcp;

/** A datagram that is not what its header claims; it is counted and ignored, or answered with an error status. */
public final class MalformedPacketException extends Exception {

	private static final long serialVersionUID = 1L;

	private final GvcpStatus status;

	public MalformedPacketException(final GvcpStatus status, final String message) {
		// NB: strangers can send these by the thousand, so no stack trace is taken.
		super(message, null, false, false);
		this.status = status;
	}

	/** What a device would answer. */
	public GvcpStatus status() {
		return status;
	}
}
