package io.github.lynceus.simulator;

import io.github.lynceus.gvsp.GvspPacket;
import io.github.lynceus.gvsp.GvspPart;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** One image cut into packets, ready to be sent once and again. Used by the sending thread only. */
final class SentBlock {

	/** Where the part count of a multi-part leader stands in the packet. */
	private static final int PART_COUNT_AT = 7;

	private final long id;
	private final boolean extendedIds;
	private final ByteBuffer data;
	/** Where packets begin, and where the last one ends. */
	private int[] starts = new int[64];
	private int packets;

	/**
	 * Cuts an image.
	 *
	 * @param bytes the payload as it shall be sent, from 0 to its limit
	 * @param data big-endian, at least {@link #bytesNeeded} long; taken over
	 */
	SentBlock(final long id, final BlockPayload payload, final StreamSettings settings, final ByteBuffer bytes,
		final ByteBuffer data)
	{
		this.id = id;
		this.extendedIds = settings.extendedIds();
		this.data = data;
		data.clear();
		if (fitsOnePacket(payload, settings)) {
			begin(GvspPacket.ALL_IN);
			payload.putLeader(data);
			payload.putTrailer(data);
			put(bytes, 0, bytes.limit());
		}
		else {
			putPackets(payload, GvspPacket.payloadLength(settings.packetSize(), extendedIds), bytes);
		}
		note(data.position());
		data.flip();
	}

	private void putPackets(final BlockPayload payload, final int full, final ByteBuffer bytes) {
		begin(GvspPacket.LEADER);
		payload.putLeader(data);
		if (payload.parts().isEmpty()) {
			for (int at = 0; at < bytes.limit(); at += full) {
				begin(GvspPacket.PAYLOAD);
				put(bytes, at, Math.min(full, bytes.limit() - at));
			}
		}
		else {
			data.put(PART_COUNT_AT, (byte) payload.parts().size());
			putParts(payload, full - GvspPart.HEADER_LENGTH, bytes);
		}
		begin(GvspPacket.TRAILER);
		payload.putTrailer(data);
	}

	private void putParts(final BlockPayload payload, final int full, final ByteBuffer bytes) {
		int from = 0;
		for (int part = 0; part < payload.parts().size(); part++) {
			final int length = (int) payload.parts().get(part).length();
			for (int at = 0; at < length; at += full) {
				begin(GvspPacket.MULTI_PART);
				GvspPart.putHeader(data, part, at);
				put(bytes, from + at, Math.min(full, length - at));
			}
			from += length;
		}
	}

	private void begin(final int format) {
		note(data.position());
		GvspPacket.putHeader(data, extendedIds, 0, format, id, packets++);
	}

	private void note(final int start) {
		if (packets == starts.length) starts = Arrays.copyOf(starts, 2 * packets);
		starts[packets] = start;
	}

	private void put(final ByteBuffer bytes, final int at, final int length) {
		data.put(data.position(), bytes, at, length);
		data.position(data.position() + length);
	}

	private static int headerLength(final StreamSettings settings) {
		return settings.extendedIds() ? GvspPacket.EXTENDED_HEADER_LENGTH : GvspPacket.HEADER_LENGTH;
	}

	private static boolean fitsOnePacket(final BlockPayload payload, final StreamSettings settings) {
		final int full = GvspPacket.payloadLength(settings.packetSize(), settings.extendedIds());
		return settings.allIn() && payload.parts().isEmpty() &&
			payload.leaderLength() + payload.trailerLength() + payload.length() <= full;
	}

	/** Bytes that suffice for all packets of a payload together. */
	static int bytesNeeded(final BlockPayload payload, final StreamSettings settings) {
		final int header = headerLength(settings);
		final int full = GvspPacket.payloadLength(settings.packetSize(), settings.extendedIds());
		final int most = payload.length() / (full - GvspPart.HEADER_LENGTH) + 1 + payload.parts().size();
		return 2 * header + payload.leaderLength() + payload.trailerLength() +
			most * (header + GvspPart.HEADER_LENGTH) + payload.length();
	}

	long id() {
		return id;
	}

	boolean extendedIds() {
		return extendedIds;
	}

	/** Leader, payload packets and trailer, or 1; ids run from 0 to one less than this. */
	int packets() {
		return packets;
	}

	/** A packet of the block, valid until the next call: the shared buffer with position and limit around it. */
	ByteBuffer packet(final int packetId) {
		return data.limit(starts[packetId + 1]).position(starts[packetId]);
	}

	/** Where packets begin in {@link #data}, and where the last one ends; the array itself. */
	int[] starts() {
		return starts;
	}

	/** The storage, to be used for another block once this one is forgotten. */
	ByteBuffer data() {
		return data;
	}
}
