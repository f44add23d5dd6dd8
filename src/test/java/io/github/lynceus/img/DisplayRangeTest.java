package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.FrameUnit;
import org.junit.jupiter.api.Test;

class DisplayRangeTest {

	private static final FrameUnit CELSIUS = new FrameUnit(1 / 256.0, 0, "°C", 0xFFF1);

	@Test
	void specialCodesAreLeftOut() {
		final short[] pixels = { 300, 200, (short) 0xFFF1, (short) 0xFFFF, (short) 50_000 };
		assertEquals(new DisplayRange(200, 50_000), DisplayRange.of(pixels, 5, 0, CELSIUS));
		assertEquals(new DisplayRange(200, 0xFFFF), DisplayRange.of(pixels, 5, 0, null));
	}

	@Test
	void aShareOfThePixelsIsIgnoredAtEachEnd() {
		final short[] pixels = new short[1000];
		for (int i = 0; i < 1000; i++) {
			pixels[i] = (short) i;
		}
		assertEquals(new DisplayRange(10, 989), DisplayRange.of(pixels, 1000, 1, CELSIUS));
	}

	@Test
	void thereIsAlwaysARange() {
		assertEquals(new DisplayRange(7, 8), DisplayRange.of(new short[] { 7, 7 }, 2, 0, CELSIUS));
		assertEquals(new DisplayRange(0, 1), DisplayRange.of(new short[] { (short) 0xFFFF }, 1, 0, CELSIUS));
		assertEquals(new DisplayRange(5, 255), DisplayRange.of(new byte[] { 5, (byte) 255 }, 2, 0, null));
	}

	@Test
	void statisticsAreInTheUnitAndWithoutSpecialCodes() {
		final PlaneStatistics statistics = PlaneStatistics.of(new short[] { 256, 768, (short) 0xFFFF }, 3, CELSIUS);
		assertEquals(new PlaneStatistics(2, 1, 1, 3, 2), statistics);
		final FrameUnit falling = new FrameUnit(-1, 0, "x", FrameUnit.NO_SPECIAL_CODES);
		assertEquals(-768, PlaneStatistics.of(new short[] { 256, 768 }, 2, falling).min());
		assertTrue(Double.isNaN(PlaneStatistics.of(new short[] { (short) 0xFFF5 }, 1, CELSIUS).mean()));
	}
}
