package io.github.lynceus.gvcp;

/**
 * A command with its header.
 *
 * @param id request id, never 0; a retry keeps it
 * @param flags {@link #ACK_REQUIRED} and others
 * @param command what is asked
 */
public record GvcpRequest(int id, int flags, GvcpCommand command) {

	public static final int ACK_REQUIRED = 0x01;
	/** DISCOVERY and FORCEIP: the device may broadcast its answer. */
	public static final int ALLOW_BROADCAST_ACK = 0x10;
	/** PACKETRESEND, EVENT and EVENTDATA: block ids have 64 bits. */
	public static final int EXTENDED_IDS = 0x10;
	/** ACTION: a time is present. */
	public static final int SCHEDULED = 0x80;

	/** A request that wants an answer. */
	public static GvcpRequest acknowledged(final int id, final GvcpCommand command) {
		return new GvcpRequest(id, ACK_REQUIRED, command);
	}

	public boolean ackRequired() {
		return (flags & ACK_REQUIRED) != 0;
	}
}
