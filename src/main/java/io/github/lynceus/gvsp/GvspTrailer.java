package io.github.lynceus.gvsp;

import java.nio.ByteBuffer;

/**
 * Last packet of a block, without its header.
 *
 * @param payloadType see {@link PayloadType}
 * @param height rows actually sent; 0 from devices that do not say
 * @param chunkLength bytes of chunks after the image, 0 without chunks
 */
public record GvspTrailer(int payloadType, int height, int chunkLength) {

	/** Bytes of an image trailer after the packet header. */
	public static final int LENGTH = 8;
	/** The same with chunks. */
	public static final int CHUNK_LENGTH = 16;

	/**
	 * Reads a trailer.
	 *
	 * @param b big-endian buffer
	 * @param at first byte after the packet header
	 * @param length bytes that follow the packet header
	 * @return null if it is too short
	 */
	public static GvspTrailer read(final ByteBuffer b, final int at, final int length) {
		if (length < LENGTH) return null;
		final int type = b.getShort(at + 2) & 0xFFFF;
		final boolean chunks = (type & PayloadType.WITH_CHUNKS) != 0 && length >= CHUNK_LENGTH;
		return new GvspTrailer(type, b.getInt(at + 4), chunks ? b.getInt(at + 8) : 0);
	}

	/** Appends the trailer at the buffer's position. */
	public void put(final ByteBuffer out) {
		out.putShort((short) 0).putShort((short) payloadType).putInt(height);
		if ((payloadType & PayloadType.WITH_CHUNKS) != 0) out.putInt(chunkLength).putInt(0);
	}
}
