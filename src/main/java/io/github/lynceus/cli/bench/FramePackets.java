package io.github.lynceus.cli.bench;

import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.GvspPacket;
import io.github.lynceus.gvsp.GvspTrailer;
import io.github.lynceus.gvsp.PayloadType;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteBuffer;

/** All packets of one Mono16 frame, made once, one behind the other in a direct buffer; only their block id changes. */
final class FramePackets {

	private static final int BLOCK_ID_AT = 2;

	private final ByteBuffer bytes;
	private final int[] starts;
	private final int payload;

	FramePackets(final int width, final int height, final int packetSize) {
		payload = 2 * width * height;
		final int each = GvspPacket.payloadLength(packetSize, false);
		final int packets = (payload + each - 1) / each;
		starts = new int[packets + 3];
		bytes = ByteBuffer.allocateDirect(payload + (packets + 2) * GvspPacket.HEADER_LENGTH + GvspLeader.IMAGE_LENGTH
			+ GvspTrailer.LENGTH);
		begin(0, GvspPacket.LEADER);
		new GvspLeader(PayloadType.IMAGE, 0, PixelFormat.MONO16.code(), width, height, 0, 0, 0, 0).put(bytes);
		for (int i = 1; i <= packets; i++) {
			begin(i, GvspPacket.PAYLOAD);
			final int from = (i - 1) * each;
			for (int at = from; at < Math.min(from + each, payload); at++) bytes.put((byte) (at * 7));
		}
		begin(packets + 1, GvspPacket.TRAILER);
		new GvspTrailer(PayloadType.IMAGE, height, 0).put(bytes);
		starts[packets + 2] = bytes.position();
	}

	private void begin(final int packet, final int format) {
		starts[packet] = bytes.position();
		GvspPacket.putHeader(bytes, false, 0, format, 0, packet);
	}

	/** The packets of the block with this id, which is not 0. */
	ByteBuffer block(final int id) {
		for (int i = 0; i < packets(); i++) bytes.putShort(starts[i] + BLOCK_ID_AT, (short) id);
		return bytes;
	}

	/** Leader and trailer included. */
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

	/** Bytes of the image. */
	int payload() {
		return payload;
	}
}
