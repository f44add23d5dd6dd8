package io.github.lynceus.gige;

import java.util.List;

/**
 * What is known of a block when it is over, besides its {@link BlockLayout}; see {@link FrameBuffer} for
 * each.
 */
record FrameFacts(long blockId, long timestamp, int height, int payloadLength, int chunkLength, boolean complete,
	int packetsExpected, int packetsMissing, int packetsResent, List<ByteRange> missing, boolean leader, boolean trailer,
	long receivedNanos)
{}
