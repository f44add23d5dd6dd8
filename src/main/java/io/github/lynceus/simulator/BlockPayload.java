package io.github.lynceus.simulator;

import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.GvspPart;
import io.github.lynceus.gvsp.GvspTrailer;
import io.github.lynceus.gvsp.PayloadType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * How an image becomes the payload of a block: its type, what leader and trailer say, its bytes.
 * <p>
 * Chunks follow the image with payload type 0x4001, or, in the old layout, the image is the first chunk of payload
 * type 4. Multi-part needs 64-bit ids, as the part count has no place in the short header, and is not used for images
 * with chunks.
 * </p>
 */
final class BlockPayload {

	private static final int CHUNK_LEADER_LENGTH = 12;
	private static final int PART_TRAILER_START = 4;

	private final ImageBlock image;
	private final List<Chunk> chunks;
	private final List<GvspPart> parts;
	private final int type;
	private final int length;
	private final int chunkLength;

	BlockPayload(final ImageBlock image, final long blockId, final StreamSettings settings) {
		this.image = image;
		chunks = image.chunks(blockId);
		int tagged = 0;
		for (final Chunk chunk : chunks) tagged += chunk.data().length + Chunk.TAG_LENGTH;
		chunkLength = tagged;
		final boolean multiPart = settings.multiPart() && settings.extendedIds() && chunks.isEmpty();
		parts = multiPart ? image.parts() : List.of();
		if (multiPart) type = PayloadType.MULTI_PART;
		else if (chunks.isEmpty()) type = PayloadType.IMAGE;
		else type = settings.extendedChunks() ? PayloadType.IMAGE | PayloadType.WITH_CHUNKS : PayloadType.CHUNK;
		length = image.payloadSize() + chunkLength + (type == PayloadType.CHUNK ? Chunk.TAG_LENGTH : 0);
	}

	int length() {
		return length;
	}

	/** Empty unless the block is multi-part. */
	List<GvspPart> parts() {
		return parts;
	}

	int leaderLength() {
		if (type == PayloadType.CHUNK) return CHUNK_LEADER_LENGTH;
		return type == PayloadType.MULTI_PART ? GvspLeader.MIN_LENGTH + parts.size() * GvspPart.LEADER_LENGTH
			: GvspLeader.IMAGE_LENGTH;
	}

	void putLeader(final ByteBuffer out) {
		if (PayloadType.isImage(type)) {
			new GvspLeader(type, image.timestamp(), image.pixelFormat(), image.width(), image.leaderHeight(),
				image.offsetX(), image.offsetY(), 0, 0).put(out);
			return;
		}
		out.putShort((short) 0).putShort((short) type).putLong(image.timestamp());
		for (final GvspPart part : parts) part.putLeader(out);
	}

	int trailerLength() {
		if (type == PayloadType.MULTI_PART) return PART_TRAILER_START + parts.size() * GvspPart.TRAILER_LENGTH;
		return (type & PayloadType.WITH_CHUNKS) != 0 ? GvspTrailer.CHUNK_LENGTH : GvspTrailer.LENGTH;
	}

	void putTrailer(final ByteBuffer out) {
		if (type == PayloadType.MULTI_PART) {
			out.putShort((short) 0).putShort((short) type);
			for (final GvspPart part : parts) part.putTrailer(out);
		}
		else {
			// NB: where an image has its height the old chunk layout has the length of the data.
			new GvspTrailer(type, type == PayloadType.CHUNK ? length : image.height(), chunkLength).put(out);
		}
	}

	/** Writes the whole payload from the buffer's start, and flips it. */
	void render(final ByteBuffer out, final long blockId, final boolean bigEndian) {
		out.clear().order(ByteOrder.LITTLE_ENDIAN);
		image.writePayload(out, blockId);
		out.clear().position(image.payloadSize());
		if (bigEndian) swapBytes(out, image.payloadSize(), image.wordBytes());
		out.order(ByteOrder.BIG_ENDIAN);
		if (type == PayloadType.CHUNK) Chunk.putTag(out, image.imageChunkId(), image.payloadSize());
		for (final Chunk chunk : chunks) chunk.put(out);
		out.flip();
	}

	private static void swapBytes(final ByteBuffer pixels, final int length, final int word) {
		for (int i = 0; word > 1 && i + word <= length; i += word) {
			switch (word) {
				case 2 -> pixels.putShort(i, Short.reverseBytes(pixels.getShort(i)));
				case 4 -> pixels.putInt(i, Integer.reverseBytes(pixels.getInt(i)));
				default -> pixels.putLong(i, Long.reverseBytes(pixels.getLong(i)));
			}
		}
	}
}
