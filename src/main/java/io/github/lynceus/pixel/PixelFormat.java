package io.github.lynceus.pixel;

import java.util.Map;
import java.util.TreeMap;

/**
 * A pixel format by its 32-bit PFNC code. The set is open: a format without a name still tells its size, from bits 16
 * to 23 of the code, and is offered raw.
 */
public final class PixelFormat {

	private static final Map<Integer, PixelFormat> KNOWN = new TreeMap<>();

	public static final PixelFormat MONO8 = known(0x01080001, "Mono8");
	public static final PixelFormat MONO8S = known(0x01080002, "Mono8s");
	public static final PixelFormat MONO10 = known(0x01100003, "Mono10");
	public static final PixelFormat MONO10_PACKED = known(0x010C0004, "Mono10Packed");
	public static final PixelFormat MONO12 = known(0x01100005, "Mono12");
	public static final PixelFormat MONO12_PACKED = known(0x010C0006, "Mono12Packed");
	public static final PixelFormat MONO14 = known(0x01100025, "Mono14");
	public static final PixelFormat MONO16 = known(0x01100007, "Mono16");
	public static final PixelFormat MONO1P = known(0x01010037, "Mono1p");
	public static final PixelFormat MONO2P = known(0x01020038, "Mono2p");
	public static final PixelFormat MONO4P = known(0x01040039, "Mono4p");
	public static final PixelFormat MONO10P = known(0x010A0046, "Mono10p");
	public static final PixelFormat MONO12P = known(0x010C0047, "Mono12p");
	public static final PixelFormat MONO14P = known(0x010E0104, "Mono14p");
	public static final PixelFormat BAYER_GR8 = known(0x01080008, "BayerGR8");
	public static final PixelFormat BAYER_RG8 = known(0x01080009, "BayerRG8");
	public static final PixelFormat BAYER_GB8 = known(0x0108000A, "BayerGB8");
	public static final PixelFormat BAYER_BG8 = known(0x0108000B, "BayerBG8");
	public static final PixelFormat RGB8 = known(0x02180014, "RGB8");
	public static final PixelFormat BGR8 = known(0x02180015, "BGR8");

	private final int code;
	private final String name;

	private PixelFormat(final int code, final String name) {
		this.code = code;
		this.name = name;
	}

	private static PixelFormat known(final int code, final String name) {
		final PixelFormat format = new PixelFormat(code, name);
		KNOWN.put(code, format);
		return format;
	}

	/** The format with this code, known or not. */
	public static PixelFormat of(final int code) {
		final PixelFormat format = KNOWN.get(code);
		return format != null ? format : new PixelFormat(code, String.format("0x%08X", code));
	}

	/** PFNC code. */
	public int code() {
		return code;
	}

	/** SFNC name, or the code in hexadecimal. */
	public String name() {
		return name;
	}

	/** Whether this library knows how to read it. */
	public boolean isKnown() {
		return KNOWN.containsKey(code);
	}

	/** Bits a pixel takes in memory. */
	public int bitsPerPixel() {
		return code >>> 16 & 0xFF;
	}

	/** One 16-bit word per pixel, so that the payload can go into a {@code short[]} as it comes. */
	public boolean isShort() {
		return bitsPerPixel() == 16;
	}

	/** Bytes of a whole image without padding; packed rows run on without alignment. */
	public long imageSize(final int width, final int height) {
		return ((long) width * height * bitsPerPixel() + 7) / 8;
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof PixelFormat && ((PixelFormat) other).code == code;
	}

	@Override
	public int hashCode() {
		return code;
	}

	@Override
	public String toString() {
		return name;
	}
}
