package io.github.lynceus.pixel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A pixel format by its 32-bit PFNC code. The set is open: a format without a name still tells its size, from bits 16
 * to 23 of the code, and is offered raw.
 */
public final class PixelFormat {

	public static final PixelFormat MONO8 = of(0x01080001);
	public static final PixelFormat MONO8S = of(0x01080002);
	public static final PixelFormat MONO10 = of(0x01100003);
	public static final PixelFormat MONO10_PACKED = of(0x010C0004);
	public static final PixelFormat MONO12 = of(0x01100005);
	public static final PixelFormat MONO12_PACKED = of(0x010C0006);
	public static final PixelFormat MONO14 = of(0x01100025);
	public static final PixelFormat MONO16 = of(0x01100007);
	public static final PixelFormat MONO1P = of(0x01010037);
	public static final PixelFormat MONO2P = of(0x01020038);
	public static final PixelFormat MONO4P = of(0x01040039);
	public static final PixelFormat MONO10P = of(0x010A0046);
	public static final PixelFormat MONO12P = of(0x010C0047);
	public static final PixelFormat MONO14P = of(0x010E0104);
	public static final PixelFormat MONO32 = of(0x01200111);
	public static final PixelFormat DATA16S = of(0x01100119);
	public static final PixelFormat DATA32F = of(0x0120011C);
	public static final PixelFormat BAYER_GR8 = of(0x01080008);
	public static final PixelFormat BAYER_RG8 = of(0x01080009);
	public static final PixelFormat BAYER_GB8 = of(0x0108000A);
	public static final PixelFormat BAYER_BG8 = of(0x0108000B);
	public static final PixelFormat BAYER_RG12P = of(0x010C0059);
	public static final PixelFormat RGB8 = of(0x02180014);
	public static final PixelFormat BGR8 = of(0x02180015);
	public static final PixelFormat RGB16 = of(0x02300033);
	public static final PixelFormat YUV422_8 = of(0x02100032);
	public static final PixelFormat YUV422_8_UYVY = of(0x0210001F);

	private final int code;
	private final String name;
	/** Null when the format is only known by name, or not at all. */
	private final PixelLayout layout;

	PixelFormat(final int code, final String name, final PixelLayout layout) {
		this.code = code;
		this.name = name;
		this.layout = layout;
	}

	/** The format with this code, known or not. */
	public static PixelFormat of(final int code) {
		final PixelFormat format = PixelFormatTable.get(code);
		return format != null ? format : new PixelFormat(code, String.format("0x%08X", code), null);
	}

	/** All formats that can be read, by code. */
	public static List<PixelFormat> readable() {
		final List<PixelFormat> formats = new ArrayList<>();
		PixelFormatTable.all().forEach(formats::add);
		formats.removeIf(format -> !format.isKnown());
		formats.sort(Comparator.comparingInt(PixelFormat::code));
		return formats;
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
		return layout != null;
	}

	/** Bits a pixel takes in memory. */
	public int bitsPerPixel() {
		return code >>> 16 & 0xFF;
	}

	/** Bits of one component that mean something, 12 for Mono12 and RGB12 alike; 0 when unknown. */
	public int significantBits() {
		return layout == null ? 0 : layout.bits();
	}

	/**
	 * One 16-bit word per pixel, so that the payload can go into a {@code short[]} as it comes. Formats not known are
	 * not, whatever their size.
	 */
	public boolean isShort() {
		return layout != null && layout.isWord();
	}

	/** Whether pixels were taken through a Bayer filter. */
	public boolean isBayer() {
		return layout != null && layout.components().isBayer();
	}

	/** Whether every pixel has its own colour. */
	public boolean isColour() {
		return layout != null && (layout.components().isRgb() || layout.components().isYuv());
	}

	/**
	 * Bytes of each row, or 0 when rows run on within bytes.
	 *
	 * @param paddingX bytes after each row; if there are any, each row begins with a new byte
	 */
	public int rowBytes(final int width, final int paddingX) {
		final long bits = (long) width * bitsPerPixel();
		return bits % 8 == 0 || paddingX > 0 ? Math.toIntExact((bits + 7) / 8 + paddingX) : 0;
	}

	/** Bytes of a whole image without padding; packed rows run on without alignment. */
	public long imageSize(final int width, final int height) {
		return ((long) width * height * bitsPerPixel() + 7) / 8;
	}

	PixelLayout layout() {
		return layout;
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
