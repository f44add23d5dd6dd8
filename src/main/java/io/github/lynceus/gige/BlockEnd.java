package io.github.lynceus.gige;

import io.github.lynceus.gvsp.GvspChunks;
import io.github.lynceus.gvsp.PayloadType;
import java.nio.ByteOrder;
import java.util.List;

/** What is to be said of a block when it is over: how much of it arrived, how high it is, where its chunks begin. */
final class BlockEnd {

	/** The block's lengths contradict each other; it is delivered by the leader's geometry and without chunks. */
	static final int UNKNOWN = -1;

	private BlockEnd() {}

	static FrameFacts facts(final OpenBlock block, final ByteOrder order) {
		final int length = block.payloadLength();
		final boolean lengthKnown = block.payloadPackets() >= 0;
		final List<ByteRange> missing = block.isComplete() ? List.of() : block.missing(length);
		final int absent = (missing.isEmpty() ? 0 : block.missingPackets(length)) + (block.hasLeader() ? 0 : 1) +
			(block.trailer != null ? 0 : 1);
		final int packets = (length + block.packetLength - 1) / block.packetLength;
		// NB: without a leader the layout is a guess, which a trailer elsewhere proves wrong.
		final boolean guessedWrong = !block.hasLeader() && block.trailer != null && block.computed >= 0 &&
			block.trailerId - 1 != block.computed;
		final boolean complete = lengthKnown && missing.isEmpty() && !guessedWrong;
		final int chunks = chunkLength(block, length, complete, order);
		return new FrameFacts(block.id, block.timestamp, block.height(length - Math.max(0, chunks)), length, chunks,
			complete, packets + 2, absent, block.resent, missing, block.hasLeader(), block.trailer != null,
			block.lastPacket);
	}

	/** Bytes of the chunks, {@link #UNKNOWN} if they make no sense. */
	private static int chunkLength(final OpenBlock block, final int length, final boolean complete,
		final ByteOrder order)
	{
		final BlockLayout layout = block.buffer.layout();
		if (!layout.hasChunks() || block.trailer == null) return 0;
		final int behindImage = Math.max(0, length - layout.imageLength());
		if (layout.payloadType() != PayloadType.CHUNK) {
			final int told = block.trailer.chunkLength();
			return told < 0 || told > length ? UNKNOWN : told > 0 ? told : behindImage;
		}
		// NB: what has no geometry is all chunks, the image too.
		if (layout.format().code() == 0) return length;
		if (!complete) return behindImage;
		final int image = GvspChunks.firstLength(i -> block.buffer.at(i, order), length);
		return image < 0 || image > layout.imageLength() ? UNKNOWN : length - image;
	}
}
