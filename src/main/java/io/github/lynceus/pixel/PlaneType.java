package io.github.lynceus.pixel;

/** The kinds of images ImageJ has, one array element a pixel. */
public enum PlaneType {

	/** {@code byte[]}, unsigned. */
	BYTE(8, 1),
	/** {@code short[]}, unsigned. */
	SHORT(16, 2),
	/** {@code float[]}. */
	FLOAT(32, 4),
	/** {@code int[]}, 0xFFRRGGBB. */
	RGB(24, 4);

	private final int bitDepth;
	private final int bytes;

	PlaneType(final int bitDepth, final int bytes) {
		this.bitDepth = bitDepth;
		this.bytes = bytes;
	}

	/** What ImageJ calls it: 8, 16, 32 or 24. */
	public int bitDepth() {
		return bitDepth;
	}

	/** Bytes a pixel takes in memory. */
	public int bytesPerPixel() {
		return bytes;
	}

	/** An array for so many pixels. */
	public Object newPlane(final int pixels) {
		return switch (this) {
			case BYTE -> new byte[pixels];
			case SHORT -> new short[pixels];
			case FLOAT -> new float[pixels];
			case RGB -> new int[pixels];
		};
	}
}
