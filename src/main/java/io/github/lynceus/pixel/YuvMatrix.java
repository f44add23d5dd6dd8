package io.github.lynceus.pixel;

/**
 * How luma and colour differences become red, green and blue. PFNC's plain YUV and YCbCr use the whole range of a byte,
 * those named after a recommendation of the ITU its 16..235 and 16..240.
 */
enum YuvMatrix {

	/** BT.601 coefficients, whole range. */
	FULL(0.299, 0.114, false),
	/** BT.601, narrow range. */
	BT601(0.299, 0.114, true),
	/** BT.709, narrow range. */
	BT709(0.2126, 0.0722, true),
	/** BT.2020, narrow range. */
	BT2020(0.2627, 0.0593, true);

	private static final int ONE = 1 << 16;

	private final int black;
	private final int luma;
	private final int redOfV;
	private final int greenOfU;
	private final int greenOfV;
	private final int blueOfU;

	YuvMatrix(final double red, final double blue, final boolean narrow) {
		final double green = 1 - red - blue;
		final double chroma = narrow ? 255.0 / 224 : 1;
		black = narrow ? 16 : 0;
		luma = fixed(narrow ? 255.0 / 219 : 1);
		redOfV = fixed(chroma * 2 * (1 - red));
		blueOfU = fixed(chroma * 2 * (1 - blue));
		greenOfU = fixed(chroma * -2 * (1 - blue) * blue / green);
		greenOfV = fixed(chroma * -2 * (1 - red) * red / green);
	}

	private static int fixed(final double factor) {
		return (int) Math.round(factor * ONE);
	}

	/** A pixel as 0xFFRRGGBB from components of 0..255. */
	int rgb(final int y, final int u, final int v) {
		final int light = (y - black) * luma + ONE / 2;
		final int cb = u - 128;
		final int cr = v - 128;
		return 0xFF000000 | byteOf(light + redOfV * cr) << 16 | byteOf(light + greenOfU * cb + greenOfV * cr) << 8
			| byteOf(light + blueOfU * cb);
	}

	private static int byteOf(final int value) {
		return Math.max(0, Math.min(255, value >> 16));
	}
}
