package io.github.lynceus.pixel;

import static io.github.lynceus.pixel.Packing.BYTES;
import static io.github.lynceus.pixel.Packing.DOUBLES;
import static io.github.lynceus.pixel.Packing.FLOATS;
import static io.github.lynceus.pixel.Packing.INTEGERS;
import static io.github.lynceus.pixel.Packing.LEGACY;
import static io.github.lynceus.pixel.Packing.STREAM;
import static io.github.lynceus.pixel.Packing.WORDS;

import java.util.HashMap;
import java.util.Map;

/**
 * The formats of the PFNC that are sent by cameras, by code. Codes are those of the EMVA's value list, which Wireshark's
 * GVSP dissector repeats. Formats whose memory layout is not certain have a name and no layout.
 */
final class PixelFormatTable {

	private static final Map<Integer, PixelFormat> FORMATS = new HashMap<>();

	static {
		mono();
		bayer();
		rgb();
		yuv();
		data();
		namesOnly();
	}

	private PixelFormatTable() {}

	/** Null if there is none with this code. */
	static PixelFormat get(final int code) {
		return FORMATS.get(code);
	}

	static Iterable<PixelFormat> all() {
		return FORMATS.values();
	}

	private static void add(final int code, final String name, final PixelLayout layout) {
		FORMATS.put(code, new PixelFormat(code, name, layout));
	}

	private static void add(final int code, final String name, final Packing packing, final Components components,
		final int bits)
	{
		add(code, name, PixelLayout.of(packing, components, bits));
	}

	private static void mono() {
		add(0x01080001, "Mono8", BYTES, Components.MONO, 8);
		add(0x01080002, "Mono8s", PixelLayout.signed(BYTES, 8));
		add(0x01100003, "Mono10", WORDS, Components.MONO, 10);
		add(0x010C0004, "Mono10Packed", LEGACY, Components.MONO, 10);
		add(0x01100005, "Mono12", WORDS, Components.MONO, 12);
		add(0x010C0006, "Mono12Packed", LEGACY, Components.MONO, 12);
		add(0x01100025, "Mono14", WORDS, Components.MONO, 14);
		add(0x01100007, "Mono16", WORDS, Components.MONO, 16);
		add(0x01200111, "Mono32", INTEGERS, Components.MONO, 32);
		add(0x01010037, "Mono1p", STREAM, Components.MONO, 1);
		add(0x01020038, "Mono2p", STREAM, Components.MONO, 2);
		add(0x01040039, "Mono4p", STREAM, Components.MONO, 4);
		add(0x010A0046, "Mono10p", STREAM, Components.MONO, 10);
		add(0x010C0047, "Mono12p", STREAM, Components.MONO, 12);
		add(0x010E0104, "Mono14p", STREAM, Components.MONO, 14);
		add(0x010800C9, "R8", BYTES, Components.MONO, 8);
		add(0x010800CD, "G8", BYTES, Components.MONO, 8);
		add(0x010800D1, "B8", BYTES, Components.MONO, 8);
		add(0x011000CC, "R16", WORDS, Components.MONO, 16);
		add(0x011000D0, "G16", WORDS, Components.MONO, 16);
		add(0x011000D4, "B16", WORDS, Components.MONO, 16);
	}

	private static void bayer() {
		bayer(8, "8", BYTES, 0x01080008, 0x01080009, 0x0108000A, 0x0108000B);
		bayer(10, "10", WORDS, 0x0110000C, 0x0110000D, 0x0110000E, 0x0110000F);
		bayer(12, "12", WORDS, 0x01100010, 0x01100011, 0x01100012, 0x01100013);
		bayer(14, "14", WORDS, 0x01100109, 0x0110010A, 0x0110010B, 0x0110010C);
		bayer(16, "16", WORDS, 0x0110002E, 0x0110002F, 0x01100030, 0x01100031);
		bayer(4, "4p", STREAM, 0x0104010D, 0x0104010E, 0x0104010F, 0x01040110);
		bayer(10, "10p", STREAM, 0x010A0056, 0x010A0058, 0x010A0054, 0x010A0052);
		bayer(12, "12p", STREAM, 0x010C0057, 0x010C0059, 0x010C0055, 0x010C0053);
		bayer(14, "14p", STREAM, 0x010E0105, 0x010E0106, 0x010E0107, 0x010E0108);
		bayer(10, "10Packed", LEGACY, 0x010C0026, 0x010C0027, 0x010C0028, 0x010C0029);
		bayer(12, "12Packed", LEGACY, 0x010C002A, 0x010C002B, 0x010C002C, 0x010C002D);
	}

	private static void bayer(final int bits, final String suffix, final Packing packing, final int gr, final int rg,
		final int gb, final int bg)
	{
		add(gr, "BayerGR" + suffix, packing, Components.BAYER_GR, bits);
		add(rg, "BayerRG" + suffix, packing, Components.BAYER_RG, bits);
		add(gb, "BayerGB" + suffix, packing, Components.BAYER_GB, bits);
		add(bg, "BayerBG" + suffix, packing, Components.BAYER_BG, bits);
	}

	private static void rgb() {
		add(0x02180014, "RGB8", BYTES, Components.RGB, 8);
		add(0x02180015, "BGR8", BYTES, Components.BGR, 8);
		add(0x02200016, "RGBa8", BYTES, Components.RGBA, 8);
		add(0x02200017, "BGRa8", BYTES, Components.BGRA, 8);
		add(0x02180021, "RGB8_Planar", BYTES, Components.RGB_PLANAR, 8);
		add(0x02300018, "RGB10", WORDS, Components.RGB, 10);
		add(0x02300019, "BGR10", WORDS, Components.BGR, 10);
		add(0x0230001A, "RGB12", WORDS, Components.RGB, 12);
		add(0x0230001B, "BGR12", WORDS, Components.BGR, 12);
		add(0x0230005E, "RGB14", WORDS, Components.RGB, 14);
		add(0x0230004A, "BGR14", WORDS, Components.BGR, 14);
		add(0x02300033, "RGB16", WORDS, Components.RGB, 16);
		add(0x0230004B, "BGR16", WORDS, Components.BGR, 16);
		add(0x0240005F, "RGBa10", WORDS, Components.RGBA, 10);
		add(0x0240004C, "BGRa10", WORDS, Components.BGRA, 10);
		add(0x02400061, "RGBa12", WORDS, Components.RGBA, 12);
		add(0x0240004E, "BGRa12", WORDS, Components.BGRA, 12);
		add(0x02400063, "RGBa14", WORDS, Components.RGBA, 14);
		add(0x02400050, "BGRa14", WORDS, Components.BGRA, 14);
		add(0x02400064, "RGBa16", WORDS, Components.RGBA, 16);
		add(0x02400051, "BGRa16", WORDS, Components.BGRA, 16);
		add(0x02300022, "RGB10_Planar", WORDS, Components.RGB_PLANAR, 10);
		add(0x02300023, "RGB12_Planar", WORDS, Components.RGB_PLANAR, 12);
		add(0x02300024, "RGB16_Planar", WORDS, Components.RGB_PLANAR, 16);
		add(0x021E005C, "RGB10p", STREAM, Components.RGB, 10);
		add(0x021E0048, "BGR10p", STREAM, Components.BGR, 10);
		add(0x0224005D, "RGB12p", STREAM, Components.RGB, 12);
		add(0x02240049, "BGR12p", STREAM, Components.BGR, 12);
	}

	private static void yuv() {
		add(0x02100032, "YUV422_8", PixelLayout.yuv(Components.YUYV, YuvMatrix.FULL));
		add(0x0210001F, "YUV422_8_UYVY", PixelLayout.yuv(Components.UYVY, YuvMatrix.FULL));
		add(0x02180020, "YUV8_UYV", PixelLayout.yuv(Components.UYV, YuvMatrix.FULL));
		add(0x020C001E, "YUV411_8_UYYVYY", PixelLayout.yuv(Components.UYYVYY, YuvMatrix.FULL));
		add(0x0218005B, "YCbCr8", PixelLayout.yuv(Components.YUV, YuvMatrix.FULL));
		ycbcr("YCbCr", YuvMatrix.FULL, 0x0210003B, 0x02100043, 0x0218003A, 0x020C003C);
		ycbcr("YCbCr601_", YuvMatrix.BT601, 0x0210003E, 0x02100044, 0x0218003D, 0x020C003F);
		ycbcr("YCbCr709_", YuvMatrix.BT709, 0x02100041, 0x02100045, 0x02180040, 0x020C0042);
		ycbcr("YCbCr2020_", YuvMatrix.BT2020, 0x021000FA, 0x021000FB, 0x021800F4, 0x020C00F9);
	}

	private static void ycbcr(final String name, final YuvMatrix matrix, final int yuyv, final int uyvy,
		final int uyv, final int uyyvyy)
	{
		add(yuyv, name + "422_8", PixelLayout.yuv(Components.YUYV, matrix));
		add(uyvy, name + "422_8_CbYCrY", PixelLayout.yuv(Components.UYVY, matrix));
		add(uyv, name + "8_CbYCr", PixelLayout.yuv(Components.UYV, matrix));
		add(uyyvyy, name + "411_8_CbYYCrYY", PixelLayout.yuv(Components.UYYVYY, matrix));
	}

	private static void data() {
		add(0x01080116, "Data8", BYTES, Components.MONO, 8);
		add(0x01080117, "Data8s", PixelLayout.signed(BYTES, 8));
		add(0x01100118, "Data16", WORDS, Components.MONO, 16);
		add(0x01100119, "Data16s", PixelLayout.signed(WORDS, 16));
		add(0x0120011A, "Data32", INTEGERS, Components.MONO, 32);
		add(0x0120011B, "Data32s", PixelLayout.signed(INTEGERS, 32));
		add(0x0120011C, "Data32f", FLOATS, Components.MONO, 32);
		add(0x0140011F, "Data64f", DOUBLES, Components.MONO, 64);
		add(0x010800AF, "Coord3D_A8", BYTES, Components.MONO, 8);
		add(0x010800B0, "Coord3D_B8", BYTES, Components.MONO, 8);
		add(0x010800B1, "Coord3D_C8", BYTES, Components.MONO, 8);
		add(0x011000B6, "Coord3D_A16", WORDS, Components.MONO, 16);
		add(0x011000B7, "Coord3D_B16", WORDS, Components.MONO, 16);
		add(0x011000B8, "Coord3D_C16", WORDS, Components.MONO, 16);
		add(0x012000BD, "Coord3D_A32f", FLOATS, Components.MONO, 32);
		add(0x012000BE, "Coord3D_B32f", FLOATS, Components.MONO, 32);
		add(0x012000BF, "Coord3D_C32f", FLOATS, Components.MONO, 32);
		add(0x010800C6, "Confidence8", BYTES, Components.MONO, 8);
		add(0x011000C7, "Confidence16", WORDS, Components.MONO, 16);
		add(0x012000C8, "Confidence32f", FLOATS, Components.MONO, 32);
	}

	private static void namesOnly() {
		add(0x0140011D, "Data64", null);
		add(0x0140011E, "Data64s", null);
		add(0x020C005A, "YCbCr411_8", null);
		add(0x0220001C, "RGB10V1Packed", null);
		add(0x02240034, "RGB12V1Packed", null);
		add(0x0220001D, "RGB10p32", null);
		add(0x02100035, "RGB565p", null);
		add(0x02100036, "BGR565p", null);
	}
}
