package io.github.lynceus.simulator;

/**
 * The pixel formats the test pattern camera offers, and how a device lays them out.
 * <p>
 * Kept apart from how a client reads them, so that an error in one shows in the other.
 * </p>
 */
public enum PatternFormat {

	MONO8(0x01080001, "Mono8", Layout.WORDS, 8, "Y"),
	MONO10(0x01100003, "Mono10", Layout.WORDS, 10, "Y"),
	MONO10_PACKED(0x010C0004, "Mono10Packed", Layout.PAIRS, 10, "Y"),
	MONO10P(0x010A0046, "Mono10p", Layout.BITS, 10, "Y"),
	MONO12(0x01100005, "Mono12", Layout.WORDS, 12, "Y"),
	MONO12_PACKED(0x010C0006, "Mono12Packed", Layout.PAIRS, 12, "Y"),
	MONO12P(0x010C0047, "Mono12p", Layout.BITS, 12, "Y"),
	MONO14(0x01100025, "Mono14", Layout.WORDS, 14, "Y"),
	MONO14P(0x010E0104, "Mono14p", Layout.BITS, 14, "Y"),
	MONO16(0x01100007, "Mono16", Layout.WORDS, 16, "Y"),
	MONO32(0x01200111, "Mono32", Layout.WORDS, 32, "Y"),
	MONO1P(0x01010037, "Mono1p", Layout.BITS, 1, "Y"),
	MONO2P(0x01020038, "Mono2p", Layout.BITS, 2, "Y"),
	MONO4P(0x01040039, "Mono4p", Layout.BITS, 4, "Y"),
	DATA8S(0x01080117, "Data8s", Layout.WORDS, 8, "Y"),
	DATA16S(0x01100119, "Data16s", Layout.WORDS, 16, "Y"),
	DATA32F(0x0120011C, "Data32f", Layout.FLOAT, 32, "Y"),
	DATA64F(0x0140011F, "Data64f", Layout.FLOAT, 64, "Y"),
	BAYER_GR8(0x01080008, "BayerGR8", Layout.WORDS, 8, "Y"),
	BAYER_RG8(0x01080009, "BayerRG8", Layout.WORDS, 8, "Y"),
	BAYER_GB8(0x0108000A, "BayerGB8", Layout.WORDS, 8, "Y"),
	BAYER_BG8(0x0108000B, "BayerBG8", Layout.WORDS, 8, "Y"),
	BAYER_RG10P(0x010A0058, "BayerRG10p", Layout.BITS, 10, "Y"),
	BAYER_RG12(0x01100011, "BayerRG12", Layout.WORDS, 12, "Y"),
	BAYER_RG12P(0x010C0059, "BayerRG12p", Layout.BITS, 12, "Y"),
	BAYER_RG12_PACKED(0x010C002B, "BayerRG12Packed", Layout.PAIRS, 12, "Y"),
	BAYER_RG16(0x0110002F, "BayerRG16", Layout.WORDS, 16, "Y"),
	RGB8(0x02180014, "RGB8", Layout.WORDS, 8, "RGB"),
	BGR8(0x02180015, "BGR8", Layout.WORDS, 8, "BGR"),
	RGBA8(0x02200016, "RGBa8", Layout.WORDS, 8, "RGBA"),
	RGB8_PLANAR(0x02180021, "RGB8_Planar", Layout.PLANES, 8, "RGB"),
	RGB10(0x02300018, "RGB10", Layout.WORDS, 10, "RGB"),
	RGB10P(0x021E005C, "RGB10p", Layout.BITS, 10, "RGB"),
	RGB12(0x0230001A, "RGB12", Layout.WORDS, 12, "RGB"),
	RGB16(0x02300033, "RGB16", Layout.WORDS, 16, "RGB"),
	YUV422_8(0x02100032, "YUV422_8", Layout.SHARED, 8, "YUYV"),
	YUV422_8_UYVY(0x0210001F, "YUV422_8_UYVY", Layout.SHARED, 8, "UYVY"),
	YCBCR422_8(0x0210003B, "YCbCr422_8", Layout.SHARED, 8, "YUYV"),
	YCBCR8_CBYCR(0x0218003A, "YCbCr8_CbYCr", Layout.WORDS, 8, "UYV"),
	YUV411_8_UYYVYY(0x020C001E, "YUV411_8_UYYVYY", Layout.SHARED, 8, "UYYVYY"),
	/** Made up: no client knows how to read its 24 bits. */
	VENDOR24(0x82180F01, "VendorSpecific24", Layout.WORDS, 8, "YYY");

	/** How components follow each other. */
	enum Layout {
		/** Each in the smallest whole number of bytes. */
		WORDS,
		/** IEEE 754. */
		FLOAT,
		/** A bit stream, least significant bit first. */
		BITS,
		/** Two components in three bytes, low bits in the middle. */
		PAIRS,
		/** One component of the whole image after the other. */
		PLANES,
		/** As named, for a group of pixels with as many Ys. */
		SHARED
	}

	private final int code;
	private final String standardName;
	private final Layout layout;
	private final int bits;
	private final String components;

	PatternFormat(final int code, final String standardName, final Layout layout, final int bits,
		final String components)
	{
		this.code = code;
		this.standardName = standardName;
		this.layout = layout;
		this.bits = bits;
		this.components = components;
	}

	/** Null if the camera does not offer it. */
	public static PatternFormat of(final int code) {
		for (final PatternFormat format : values()) if (format.code == code) return format;
		return null;
	}

	/** PFNC code. */
	public int code() {
		return code;
	}

	/** As in the description. */
	public String standardName() {
		return standardName;
	}

	/** Significant bits of a component. */
	public int bits() {
		return bits;
	}

	Layout layout() {
		return layout;
	}

	/** Letters of Y, U, V, R, G, B and A in the order sent. */
	String components() {
		return components;
	}

	/** Bytes whose order the client chooses; 1 when there is no choice. */
	int wordBytes() {
		return layout == Layout.FLOAT ? bits / 8 : layout != Layout.WORDS || bits <= 8 ? 1 : bits <= 16 ? 2 : 4;
	}
}
