package io.github.lynceus.gvsp;

import java.nio.ByteBuffer;

/**
 * One part of a multi-part block, as leader and trailer describe it.
 *
 * @param dataType {@link #IMAGE_2D} and others
 * @param length bytes of the part, at most 48 bits
 * @param pixelFormat PFNC code
 * @param width columns
 * @param height rows
 * @param offsetX first column on the sensor
 * @param offsetY first row on the sensor
 */
public record GvspPart(int dataType, long length, int pixelFormat, int width, int height, int offsetX, int offsetY) {

	public static final int IMAGE_2D = 1;
	public static final int CONFIDENCE_MAP = 9;

	/** Bytes of a part in the leader. */
	public static final int LEADER_LENGTH = 48;
	/** Bytes of a part in the trailer. */
	public static final int TRAILER_LENGTH = 16;
	/** Bytes before the data of a payload packet: part, zone, offset in the part. */
	public static final int HEADER_LENGTH = 8;

	/** Appends what the leader says; of the image kinds only. */
	public void putLeader(final ByteBuffer out) {
		out.putShort((short) dataType).putShort((short) (length >>> 32)).putInt((int) length).putInt(pixelFormat);
		// NB: source, additional zones, their directions, purpose and region; all 0 for a plain part.
		out.putInt(0).putInt(0).putInt(0);
		out.putInt(width).putInt(height).putInt(offsetX).putInt(offsetY).putInt(0).putInt(0);
	}

	/** Appends what the trailer says. */
	public void putTrailer(final ByteBuffer out) {
		out.putShort((short) dataType).putShort((short) (length >>> 32)).putInt((int) length).putInt(height).putInt(0);
	}

	/** Appends what stands before the data of a payload packet. */
	public static void putHeader(final ByteBuffer out, final int part, final long offset) {
		out.put((byte) part).put((byte) 0).putShort((short) (offset >>> 32)).putInt((int) offset);
	}
}
