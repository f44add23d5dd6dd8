package io.github.lynceus.gvcp;

/**
 * Asks for stream packets again. Never acknowledged; the answers are GVSP packets.
 *
 * @param channel stream channel
 * @param blockId block id, 16 bits unless extended
 * @param firstPacket first packet id, 0 for the leader
 * @param lastPacket last packet id, {@link #TO_THE_END} for all that follow
 * @param extendedIds whether 64-bit block ids and 32-bit packet ids are in use
 */
public record PacketResendCommand(int channel, long blockId, long firstPacket, long lastPacket,
	boolean extendedIds) implements GvcpCommand
{
	/** As {@code lastPacket}: everything up to and including the trailer. Encoded in 24 or 32 bits as the ids are. */
	public static final long TO_THE_END = -1;

	@Override
	public int code() {
		return PACKET_RESEND;
	}
}
