package io.github.lynceus.gvcp;

/**
 * The device is still busy with the command of this id: wait that long before giving up, and do not resend.
 *
 * @param milliseconds time to completion
 */
public record PendingAck(int milliseconds) implements GvcpAck {

	@Override
	public int code() {
		return GvcpCommand.PENDING_ACK;
	}
}
