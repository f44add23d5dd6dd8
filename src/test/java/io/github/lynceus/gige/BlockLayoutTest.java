package io.github.lynceus.gige;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.gvsp.GvspLeader;
import io.github.lynceus.gvsp.PayloadType;
import io.github.lynceus.pixel.PixelFormat;
import org.junit.jupiter.api.Test;

class BlockLayoutTest {

	private static BlockLayout layout(final PixelFormat format, final int width, final int height, final int paddingX) {
		return BlockLayout.of(new GvspLeader(PayloadType.IMAGE, 0, format.code(), width, height, 0, 0, paddingX, 0), 0,
			1 << 20);
	}

	@Test
	void packedRowsRunOnUnlessTheyArePadded() {
		assertEquals(0, layout(PixelFormat.MONO12P, 21, 10, 0).rowLength());
		assertEquals(315, layout(PixelFormat.MONO12P, 21, 10, 0).imageLength());
		assertEquals(34, layout(PixelFormat.MONO12P, 21, 10, 2).rowLength());
		assertEquals(340, layout(PixelFormat.MONO12P, 21, 10, 2).imageLength());
		assertEquals(30, layout(PixelFormat.MONO12P, 20, 10, 0).rowLength());
	}

	@Test
	void onlySingleWordsBecomeShorts() {
		assertTrue(layout(PixelFormat.MONO14, 20, 10, 0).shorts());
		assertFalse(layout(PixelFormat.MONO14, 20, 10, 1).shorts());
		assertFalse(layout(PixelFormat.YUV422_8, 20, 10, 0).shorts());
		assertFalse(layout(PixelFormat.of(0x81100F00), 20, 10, 0).shorts());
	}

	@Test
	void aLeaderThatSaysTooMuchIsTooLarge() {
		assertSame(BlockLayout.TOO_LARGE, layout(PixelFormat.MONO12P, Integer.MAX_VALUE, 1, 0xFFFF));
		assertSame(BlockLayout.TOO_LARGE, layout(PixelFormat.RGB16, Integer.MAX_VALUE, 1, 0));
		assertSame(BlockLayout.TOO_LARGE, layout(PixelFormat.of(-1), Integer.MAX_VALUE, Integer.MAX_VALUE, 1));
	}
}
