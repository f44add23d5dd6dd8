package io.github.lynceus.gvsp;

import java.nio.ByteBuffer;

/**
 * Where the fields of a GVSP packet header stand. A header with 16-bit block ids has 8 bytes, one with 64-bit block ids
 * 20; bit 0x80 of the format byte tells which, packet by packet.
 * <p>
 * All methods take a big-endian buffer and the position of the packet in it, and do not move the buffer's position.
 * The caller has checked {@link #isPlausible} first.
 * </p>
 */
public final class GvspPacket {

	public static final int LEADER = 1;
	public static final int TRAILER = 2;
	public static final int PAYLOAD = 3;
	public static final int ALL_IN = 4;
	public static final int H264 = 5;
	public static final int MULTI_ZONE = 6;
	public static final int MULTI_PART = 7;
	public static final int GENDC = 8;

	public static final int HEADER_LENGTH = 8;
	public static final int EXTENDED_HEADER_LENGTH = 20;
	/** IP and UDP headers, which the packet size register counts too. */
	public static final int IP_UDP_LENGTH = 28;

	/** 64-bit header flag: this packet was sent again. */
	public static final int FLAG_RESENT = 0x0001;

	private static final int EXTENDED = 0x80;

	private GvspPacket() {}

	/** Whether a datagram of this length, read so far, can be a GVSP packet at all. */
	public static boolean isPlausible(final ByteBuffer b, final int at, final int length) {
		return length >= HEADER_LENGTH && (!isExtended(b, at) || length >= EXTENDED_HEADER_LENGTH);
	}

	public static boolean isExtended(final ByteBuffer b, final int at) {
		return (b.get(at + 4) & EXTENDED) != 0;
	}

	/** 8 or 20. */
	public static int headerLength(final ByteBuffer b, final int at) {
		return isExtended(b, at) ? EXTENDED_HEADER_LENGTH : HEADER_LENGTH;
	}

	/** GVCP status: 0 for data, 0x0100 for data sent again, an error code for a packet that is not to be had. */
	public static int status(final ByteBuffer b, final int at) {
		return b.getShort(at) & 0xFFFF;
	}

	/** One of {@link #LEADER}, {@link #TRAILER}, {@link #PAYLOAD} …, or a number this library does not know. */
	public static int format(final ByteBuffer b, final int at) {
		return b.get(at + 4) & 0x7F;
	}

	/** Block id; 0 only in test packets. */
	public static long blockId(final ByteBuffer b, final int at) {
		return isExtended(b, at) ? b.getLong(at + 8) : b.getShort(at + 2) & 0xFFFF;
	}

	/** 0 for the leader, 1 to N for the payload, N + 1 for the trailer. */
	public static int packetId(final ByteBuffer b, final int at) {
		return isExtended(b, at) ? b.getInt(at + 16) : b.getInt(at + 4) & 0xFFFFFF;
	}

	/** Whether the packet says that it was sent again; status alone is not enough before extended status is enabled. */
	public static boolean isResent(final ByteBuffer b, final int at) {
		return status(b, at) == 0x0100 || isExtended(b, at) && (b.getShort(at + 2) & FLAG_RESENT) != 0;
	}

	/** Payload bytes a full packet carries at a packet size, which counts IP, UDP and GVSP headers. */
	public static int payloadLength(final int packetSize, final boolean extendedIds) {
		return packetSize - IP_UDP_LENGTH - (extendedIds ? EXTENDED_HEADER_LENGTH : HEADER_LENGTH);
	}

	/** Appends a header at the buffer's position. */
	public static void putHeader(final ByteBuffer out, final boolean extendedIds, final int status, final int format,
		final long blockId, final int packetId)
	{
		out.putShort((short) status);
		if (extendedIds) {
			out.putShort((short) (status == 0x0100 ? FLAG_RESENT : 0)).putInt((EXTENDED | format) << 24);
			out.putLong(blockId).putInt(packetId);
		}
		else {
			out.putShort((short) blockId).putInt(format << 24 | packetId & 0xFFFFFF);
		}
	}
}
