package io.github.lynceus.simulator;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * A test pattern with what travels along.
 *
 * @param leaderHeight rows as the leader says
 * @param wanted chunks to send
 * @param exposure in µs
 * @param whenSent told the block id when the image goes out
 */
record PatternFrame(TestPattern pattern, int leaderHeight, Set<PatternChunk> wanted, double exposure,
	LongConsumer whenSent) implements ImageBlock
{
	@Override
	public int pixelFormat() {
		return pattern.pixelFormat();
	}

	@Override
	public int width() {
		return pattern.width();
	}

	@Override
	public int height() {
		return pattern.height();
	}

	@Override
	public int offsetX() {
		return pattern.offsetX();
	}

	@Override
	public int offsetY() {
		return pattern.offsetY();
	}

	@Override
	public long timestamp() {
		return pattern.timestamp();
	}

	@Override
	public int payloadSize() {
		return pattern.payloadSize();
	}

	@Override
	public int wordBytes() {
		return pattern.wordBytes();
	}

	@Override
	public List<Chunk> chunks(final long blockId) {
		return wanted.stream().map(chunk -> chunk.of(pattern, blockId, exposure)).toList();
	}

	@Override
	public int imageChunkId() {
		return PatternChunk.IMAGE;
	}

	@Override
	public void begins(final long blockId) {
		whenSent.accept(blockId);
	}

	@Override
	public void writePayload(final ByteBuffer target) {
		pattern.writePayload(target);
	}

	@Override
	public void writePayload(final ByteBuffer target, final long blockId) {
		pattern.writePayload(target, blockId);
	}
}
