package io.github.lynceus.pixel;

/**
 * What there is to know for reading a format.
 *
 * @param packing how components lie in memory
 * @param components what they are
 * @param bits significant bits of a component
 * @param signed whether components are two's complement
 * @param matrix of YUV components, otherwise null
 */
record PixelLayout(Packing packing, Components components, int bits, boolean signed, YuvMatrix matrix) {

	static PixelLayout of(final Packing packing, final Components components, final int bits) {
		return new PixelLayout(packing, components, bits, false, null);
	}

	static PixelLayout signed(final Packing packing, final int bits) {
		return new PixelLayout(packing, Components.MONO, bits, true, null);
	}

	static PixelLayout yuv(final Components components, final YuvMatrix matrix) {
		return new PixelLayout(Packing.BYTES, components, 8, false, matrix);
	}

	/** One unsigned or signed 16-bit word a pixel. */
	boolean isWord() {
		return packing == Packing.WORDS && (components == Components.MONO || components.isBayer());
	}

	/** The plane this becomes. */
	PlaneType plane(final BayerView bayer) {
		if (components.isRgb() || components.isYuv() || components.isBayer() && bayer == BayerView.COLOUR) {
			return PlaneType.RGB;
		}
		if (signed || packing == Packing.INTEGERS || packing == Packing.FLOATS || packing == Packing.DOUBLES) {
			return PlaneType.FLOAT;
		}
		return bits <= 8 ? PlaneType.BYTE : PlaneType.SHORT;
	}
}
