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
	}
}
