package io.github.lynceus.gvsp;

import java.nio.ByteBuffer;

/**
 * First packet of a block, without its header. For payload types other than image only type and timestamp are known
 * and the geometry is 0.
 *
 * @param payloadType see {@link PayloadType}
 * @param timestamp device ticks
 * @param pixelFormat PFNC code
 * @param width columns
 * @param height rows; 0 when the height is only known at the end
 * @param offsetX first column on the sensor
 * @param offsetY first row on the sensor
 * @param paddingX bytes after each row
 * @param paddingY bytes after the last row
 */
public record GvspLeader(int payloadType, long timestamp, int pixelFormat, int width, int height, int offsetX,
	int offsetY, int paddingX, int paddingY)
{
	/** Bytes of an image leader after the packet header. */
	public static final int IMAGE_LENGTH = 36;
	/** Bytes every leader has. */
	public static final int MIN_LENGTH = 12;

	/**
	 * Reads a leader.
	 *
	 * @param b big-endian buffer
	 * @param at first byte after the packet header
	 * @param length bytes that follow the packet header
	 * @return null if the leader is too short for its type
	 */
	public static GvspLeader read(final ByteBuffer b, final int at, final int length) {
		if (length < MIN_LENGTH) return null;
		final int type = b.getShort(at + 2) & 0xFFFF;
		final long timestamp = b.getLong(at + 4);
		if (!PayloadType.isImage(type)) return new GvspLeader(type, timestamp, 0, 0, 0, 0, 0, 0, 0);
		if (length < IMAGE_LENGTH) return null;
		return new GvspLeader(type, timestamp, b.getInt(at + 12), b.getInt(at + 16), b.getInt(at + 20),
			b.getInt(at + 24), b.getInt(at + 28), b.getShort(at + 32) & 0xFFFF, b.getShort(at + 34) & 0xFFFF);
	}

	/** Appends an image leader at the buffer's position. */
	public void put(final ByteBuffer out) {
		out.putShort((short) 0).putShort((short) payloadType).putLong(timestamp).putInt(pixelFormat);
		out.putInt(width).putInt(height).putInt(offsetX).putInt(offsetY);
		out.putShort((short) paddingX).putShort((short) paddingY);
	}
}
