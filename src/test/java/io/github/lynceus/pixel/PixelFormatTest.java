package io.github.lynceus.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PixelFormatTest {

	@Test
	void sizeComesFromTheCode() {
		assertEquals(165_120, PixelFormat.MONO16.imageSize(320, 258));
		assertEquals(15, PixelFormat.MONO12P.imageSize(5, 2));
		assertEquals(8, PixelFormat.MONO12P.imageSize(5, 1));
		assertEquals(30, PixelFormat.RGB8.imageSize(5, 2));
	}

	@Test
	void anUnknownFormatIsSizedNotGuessed() {
		final PixelFormat odd = PixelFormat.of(0x81200F00);
		assertFalse(odd.isKnown());
		assertEquals(32, odd.bitsPerPixel());
		assertEquals("0x81200F00", odd.name());
		assertTrue(PixelFormat.of(0x01100007).isKnown());
		assertEquals(PixelFormat.MONO16, PixelFormat.of(0x01100007));
		assertFalse(PixelFormat.of(0x81100F00).isShort(), "16 bits may be anything");
	}

	@Test
	void aFormatMayHaveANameOnly() {
		final PixelFormat legacy = PixelFormat.of(0x0220001C);
		assertEquals("RGB10V1Packed", legacy.name());
		assertFalse(legacy.isKnown());
	}

	@Test
	void onlySingleWordsAreShorts() {
		assertTrue(PixelFormat.MONO12.isShort());
		assertTrue(PixelFormat.of(0x01100011).isShort(), "BayerRG12");
		assertTrue(PixelFormat.DATA16S.isShort());
		assertFalse(PixelFormat.YUV422_8.isShort(), "two bytes a pixel, not a word");
		assertFalse(PixelFormat.MONO12P.isShort());
		assertFalse(PixelFormat.RGB16.isShort());
	}

	@Test
	void codesTellAboutTheirFormats() {
		for (final PixelFormat format : PixelFormat.readable()) {
			final String name = format.name();
			final PixelLayout layout = format.layout();
			assertEquals(format, PixelFormat.of(format.code()), name);
			final boolean multi = layout.components().isRgb() || layout.components().isYuv();
			assertEquals(multi ? 2 : 1, format.code() >>> 24, name + ": mono or colour");
			assertEquals(multi, format.isColour(), name);
			assertEquals(name.startsWith("Bayer"), format.isBayer(), name);
			if (name.startsWith("Mono") || name.startsWith("Bayer") || name.startsWith("Data")) {
				final int digits = Integer.parseInt(name.replaceAll("^\\D+(\\d+).*$", "$1"));
				assertEquals(digits, format.significantBits(), name);
				final int memory = name.endsWith("p") ? digits : name.endsWith("Packed") ? 12 : digits <= 8 ? 8
					: digits <= 16 ? 16 : digits;
				assertEquals(memory, format.bitsPerPixel(), name);
			}
			if (layout.components().isRgb()) {
				final int word = layout.packing() == Packing.BYTES ? 8 : layout.packing() == Packing.WORDS ? 16 : layout.bits();
				assertEquals(word * RgbRuns.size(layout.components()), format.bitsPerPixel(), name);
			}
		}
		assertTrue(PixelFormat.readable().size() > 100);
	}
}
