package io.github.lynceus.cli.bench;

import io.github.lynceus.gvsp.GvspPacket;

/**
 * Size of a Mono16 frame and of the packets it is cut into.
 *
 * @param width columns
 * @param height rows
 * @param packetSize bytes with IP, UDP and GVSP headers
 */
record FrameShape(int width, int height, int packetSize) {

	/** A Telops FAST's full frame with its header rows, in packets every network carries. */
	static final FrameShape USUAL = new FrameShape(320, 258, 1500);

	/** Bytes of the image. */
	int payload() {
		return 2 * width * height;
	}

	/** Leader and trailer included. */
	int packets() {
		final int each = GvspPacket.payloadLength(packetSize, false);
		return (payload() + each - 1) / each + 2;
	}
}
