package io.github.lynceus.simulator;

import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.GvspPacket;
import io.github.lynceus.gvsp.GvspTrailer;
import io.github.lynceus.gvsp.PayloadType;
import java.nio.ByteBuffer;

/** One image cut into packets, ready to be sent once and again. Used by the sending thread only. */
final class SentBlock {

	private final long id;
	private final boolean extendedIds;
	private final ByteBuffer data;
	private final int header;
	private final int payloadPackets;
	private final int fullPacket;
	private final int trailerAt;

	/**
	 * Cuts an image.
	 *
	 * @param payload the image's bytes as they shall be sent, from 0 to its limit
	 * @param data big-endian, at least {@link #bytesNeeded} long; taken over
	 */
	SentBlock(final long id, final ImageBlock image, final StreamSettings settings, final ByteBuffer payload,
		final ByteBuffer data)
	{
		this.id = id;
		this.extendedIds = settings.extendedIds();
		this.data = data;
		header = headerLength(settings);
		final int full = GvspPacket.payloadLength(settings.packetSize(), extendedIds);
		fullPacket = header + full;
		payloadPackets = (payload.limit() + full - 1) / full;
		data.clear();
		putHeader(GvspPacket.LEADER, 0);
		new GvspLeader(PayloadType.IMAGE, image.timestamp(), image.pixelFormat(), image.width(), image.height(),
			image.offsetX(), image.offsetY(), 0, 0).put(data);
		for (int i = 0; i < payloadPackets; i++) {
			putHeader(GvspPacket.PAYLOAD, i + 1);
			final int at = i * full;
			final int length = Math.min(full, payload.limit() - at);
			data.put(data.position(), payload, at, length);
			data.position(data.position() + length);
		}
		trailerAt = data.position();
		putHeader(GvspPacket.TRAILER, payloadPackets + 1);
		new GvspTrailer(PayloadType.IMAGE, image.height(), 0).put(data);
		data.flip();
	}

	private void putHeader(final int format, final int packetId) {
		GvspPacket.putHeader(data, extendedIds, 0, format, id, packetId);
	}

	private static int headerLength(final StreamSettings settings) {
		return settings.extendedIds() ? GvspPacket.EXTENDED_HEADER_LENGTH : GvspPacket.HEADER_LENGTH;
	}

	/** Bytes of all packets of an image together. */
	static int bytesNeeded(final int payloadSize, final StreamSettings settings) {
		final int header = headerLength(settings);
		final int full = GvspPacket.payloadLength(settings.packetSize(), settings.extendedIds());
		final int packets = (payloadSize + full - 1) / full;
		return 2 * header + GvspLeader.IMAGE_LENGTH + GvspTrailer.LENGTH + packets * header + payloadSize;
	}

	long id() {
		return id;
	}

	boolean extendedIds() {
		return extendedIds;
	}

	/** Leader, payload packets and trailer; ids run from 0 to one less than this. */
	int packets() {
		return payloadPackets + 2;
	}

	/** A packet of the block, valid until the next call: the shared buffer with position and limit around it. */
	ByteBuffer packet(final int packetId) {
		final int leader = header + GvspLeader.IMAGE_LENGTH;
		final int from = packetId == 0 ? 0 : Math.min(leader + (packetId - 1) * fullPacket, trailerAt);
		final int to;
		if (packetId == 0) to = leader;
		else if (packetId <= payloadPackets) to = Math.min(leader + packetId * fullPacket, trailerAt);
		else to = trailerAt + header + GvspTrailer.LENGTH;
		return data.limit(to).position(from);
	}

	/** The storage, to be used for another block once this one is forgotten. */
	ByteBuffer data() {
		return data;
	}
}
