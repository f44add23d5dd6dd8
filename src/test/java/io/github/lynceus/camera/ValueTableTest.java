package io.github.lynceus.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ValueTableTest {

	private static final FrameUnit CELSIUS = new FrameUnit(0.01, -273.15, "°C", 0xFFF1);

	@Test
	void everyCountIsWhatTheUnitSays() {
		final short[] counts = new short[1 << 16];
		for (int i = 0; i < counts.length; i++) counts[i] = (short) i;
		final float[] into = new float[counts.length];
		assertSame(into, new ValueTable(CELSIUS).convert(counts, into));
		for (int i = 0; i < 0xFFF1; i++) assertEquals(i * 0.01 - 273.15, into[i], 2e-5, "count " + i);
		for (int i = 0xFFF1; i < counts.length; i++) assertTrue(Float.isNaN(into[i]), "mark " + i);
	}

	@Test
	void largeArraysAreConvertedToTheLastPixel() {
		final short[] counts = new short[(1 << 20) + 77];
		for (int i = 0; i < counts.length; i++) counts[i] = (short) (i * 31);
		final ValueTable table = new ValueTable(CELSIUS);
		final float[] into = table.convert(counts, new float[counts.length]);
		for (int i = 0; i < counts.length; i++) assertEquals((float) CELSIUS.value(counts[i] & 0xFFFF), into[i], "pixel " + i);
	}

	@Test
	void aSingleValueIsThatOfItsCount() {
		assertEquals(26.85f, new ValueTable(CELSIUS).value((short) 30_000), 1e-5f);
		assertEquals(60_000 * 0.01f - 273.15f, new ValueTable(CELSIUS).value((short) 60_000), 1e-3f);
		assertTrue(Float.isNaN(new ValueTable(CELSIUS).value((short) 0xFFFE)));
	}
}
