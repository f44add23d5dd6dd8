package io.github.lynceus.gige;

import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.GvspPacket;
import io.github.lynceus.gvsp.GvspTrailer;
import io.github.lynceus.gvsp.PayloadType;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A block as a device would send it: its payload, and the packets that carry it. */
final class TestBlock {

	/** Leader first, trailer last. */
	final List<byte[]> packets = new ArrayList<>();
	final byte[] payload;
	final long id;
	final long timestamp;

	private TestBlock(final long id, final long timestamp, final byte[] payload) {
		this.id = id;
		this.timestamp = timestamp;
		this.payload = payload;
	}

	/** An image of random bytes; timestamp 1000 x id. */
	static TestBlock image(final long id, final PixelFormat format, final int width, final int height,
		final int packetSize, final boolean extended)
	{
		final byte[] payload = new byte[(int) format.imageSize(width, height)];
		new Random(id).nextBytes(payload);
		return of(id, new GvspLeader(PayloadType.IMAGE, 1000 * id, format.code(), width, height, 3, 5, 0, 0),
			payload, new GvspTrailer(PayloadType.IMAGE, height, 0), packetSize, extended);
	}

	static TestBlock of(final long id, final GvspLeader leader, final byte[] payload, final GvspTrailer trailer,
		final int packetSize, final boolean extended)
	{
		final TestBlock block = new TestBlock(id, leader.timestamp(), payload);
		final ByteBuffer b = ByteBuffer.allocate(1 << 16);
		GvspPacket.putHeader(b, extended, 0, GvspPacket.LEADER, id, 0);
		leader.put(b);
		block.add(b);
		final int step = GvspPacket.payloadLength(packetSize, extended);
		int packet = 1;
		for (int at = 0; at < payload.length; at += step) {
			GvspPacket.putHeader(b, extended, 0, GvspPacket.PAYLOAD, id, packet++);
			b.put(payload, at, Math.min(step, payload.length - at));
			block.add(b);
		}
		GvspPacket.putHeader(b, extended, 0, GvspPacket.TRAILER, id, packet);
		trailer.put(b);
		block.add(b);
		return block;
	}

	private void add(final ByteBuffer b) {
		packets.add(Arrays.copyOf(b.array(), b.position()));
		b.clear();
	}

	/** Payload packets. */
	int n() {
		return packets.size() - 2;
	}

	byte[] leader() {
		return packets.get(0);
	}

	byte[] trailer() {
		return packets.get(packets.size() - 1);
	}
}
