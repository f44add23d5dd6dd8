package io.github.lynceus.gvcp;

/**
 * An acknowledge with its header.
 *
 * @param status how it went
 * @param id id of the command it answers
 * @param ack what it carries; with an error status usually an {@link EmptyAck}
 */
public record GvcpReply(GvcpStatus status, int id, GvcpAck ack) {

	public static GvcpReply success(final int id, final GvcpAck ack) {
		return new GvcpReply(GvcpStatus.SUCCESS, id, ack);
	}

	/** An error, under the acknowledge code of the command; devices that get the code wrong are not understood. */
	public static GvcpReply error(final GvcpStatus status, final int id, final int commandCode) {
		return new GvcpReply(status, id, new EmptyAck(commandCode + 1));
	}
}
