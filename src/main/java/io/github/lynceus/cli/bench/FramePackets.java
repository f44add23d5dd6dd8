package io.github.lynceus.cli.bench;

import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.GvspPacket;
import io.github.lynceus.gvsp.GvspTrailer;
import io.github.lynceus.gvsp.PayloadType;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * Packets of one Mono16 frame, rendered ahead, one behind the other in a direct buffer in the order they are sent in; only
 * their block id changes.
 */
final class FramePackets {

	private static final int BLOCK_ID_AT = 2;

	private final ByteBuffer bytes;
	private final int[] starts;
	private final int payload;

	/** @param order ids of the packets that are sent: 0 is the leader, the highest the trailer */
	FramePackets(final FrameShape shape, final int[] order) {
		final int each = GvspPacket.payloadLength(shape.packetSize(), false);
		starts = new int[order.length + 1];
		bytes = ByteBuffer.allocateDirect(order.length * (GvspPacket.HEADER_LENGTH + Math.max(each, GvspLeader.IMAGE_LENGTH)));
		int sum = 0;
		for (int i = 0; i < order.length; i++) {
			final int id = order[i];
			starts[i] = bytes.position();
			if (id == 0) {
				begin(id, GvspPacket.LEADER);
				new GvspLeader(PayloadType.IMAGE, 0, PixelFormat.MONO16.code(), shape.width(), shape.height(), 0, 0, 0, 0).put(bytes);
			}
			else if (id == shape.packets() - 1) {
				begin(id, GvspPacket.TRAILER);
				new GvspTrailer(PayloadType.IMAGE, shape.height(), 0).put(bytes);
			}
			else {
				begin(id, GvspPacket.PAYLOAD);
				final int from = (id - 1) * each;
				final int to = Math.min(from + each, shape.payload());
				for (int at = from; at < to; at++) bytes.put((byte) (at * 7));
				sum += to - from;
			}
		}
		starts[order.length] = bytes.position();
		payload = sum;
	}

	/** All of them, in order. */
	static FramePackets whole(final FrameShape shape) {
		return new FramePackets(shape, IntStream.range(0, shape.packets()).toArray());
	}

	private void begin(final int packet, final int format) {
		GvspPacket.putHeader(bytes, false, 0, format, 0, packet);
	}

	/** The packets of the block with this id, which is not 0. */
	ByteBuffer block(final int id) {
		for (int i = 0; i < packets(); i++) bytes.putShort(starts[i] + BLOCK_ID_AT, (short) id);
		return bytes;
	}

	/** How many are sent. */
	int packets() {
		return starts.length - 1;
	}

	/** Where a packet begins; one behind the last is where that ends. */
	int start(final int packet) {
		return starts[packet];
	}

	/** All of these; the array itself. */
	int[] starts() {
		return starts;
	}

	/** Bytes of the image that are sent. */
	int payload() {
		return payload;
	}
}
