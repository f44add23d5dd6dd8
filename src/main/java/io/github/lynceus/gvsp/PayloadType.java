package io.github.lynceus.gvsp;

/** Payload types of leaders and trailers, as plain numbers because devices may send any. */
public final class PayloadType {

	public static final int IMAGE = 0x0001;
	public static final int RAW = 0x0002;
	public static final int FILE = 0x0003;
	public static final int CHUNK = 0x0004;
	public static final int EXTENDED_CHUNK = 0x0005;
	public static final int JPEG = 0x0006;
	public static final int JPEG2000 = 0x0007;
	public static final int H264 = 0x0008;
	public static final int MULTI_ZONE = 0x0009;
	public static final int MULTI_PART = 0x000A;
	public static final int GENDC = 0x000B;
	/** Set when chunks follow the payload. */
	public static final int WITH_CHUNKS = 0x4000;

	private PayloadType() {}

	/** Whether blocks of this kind are built of packets other than leader, plain payload and trailer. */
	public static boolean isSpecial(final int type) {
		final int plain = type & ~WITH_CHUNKS;
		return plain == MULTI_ZONE || plain == MULTI_PART || plain == GENDC || plain == H264;
	}

	/** Whether the leader describes an image, with or without chunks after it. */
	public static boolean isImage(final int type) {
		return (type & ~WITH_CHUNKS) == IMAGE;
	}
}
