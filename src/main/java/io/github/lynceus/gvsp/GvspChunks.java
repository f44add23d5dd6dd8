package io.github.lynceus.gvsp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Chunk data: pieces of data, each followed by its id and its length, so that they are read from the end.
 * <p>
 * With payload type 0x4001 the chunks follow the image; in the old layout, payload type 4, the image itself is the first
 * chunk.
 * </p>
 */
public final class GvspChunks {

	/** Bytes of id and length. */
	public static final int TAG_LENGTH = 8;

	private GvspChunks() {}

	/**
	 * Data by chunk id, last first. Whatever stands before a length that reaches further back than the beginning is left
	 * out, as the tag of an image that stands elsewhere is.
	 *
	 * @param bytes chunks, {@code length} bytes of them
	 */
	public static Map<Long, byte[]> parse(final byte[] bytes, final int length) {
		final ByteBuffer b = ByteBuffer.wrap(bytes, 0, length);
		final Map<Long, byte[]> chunks = new LinkedHashMap<>();
		for (int end = length; end >= TAG_LENGTH;) {
			final long id = b.getInt(end - TAG_LENGTH) & 0xFFFFFFFFL;
			final long start = end - TAG_LENGTH - (b.getInt(end - 4) & 0xFFFFFFFFL);
			if (start < 0) break;
			chunks.putIfAbsent(id, Arrays.copyOfRange(bytes, (int) start, end - TAG_LENGTH));
			end = (int) start;
		}
		return chunks;
	}

	/**
	 * Walks back from the end of a payload to the chunk it begins with.
	 *
	 * @param byteAt the payload
	 * @return bytes of that chunk's data; -1 if the lengths do not lead there
	 */
	public static int firstLength(final IntUnaryOperator byteAt, final int length) {
		for (int end = length; end >= TAG_LENGTH;) {
			long size = 0;
			for (int i = end - 4; i < end; i++) size = size << 8 | byteAt.applyAsInt(i) & 0xFF;
			final long start = end - TAG_LENGTH - size;
			if (start < 0) return -1;
			if (start == 0) return (int) size;
			end = (int) start;
		}
		return -1;
	}
}
