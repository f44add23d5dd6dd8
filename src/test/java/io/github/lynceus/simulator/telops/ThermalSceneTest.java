package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Computes the scene once more, from the words in {@code doc/simulated-camera.md}, in 64-bit arithmetic. */
class ThermalSceneTest {

	private static final long MASK = 0xFFFF_FFFFL;

	private static long h(final long number) {
		final long n = number & MASK;
		final long mixed = (n ^ n >> 15) * 0x2C1B3C6DL & MASK;
		return mixed ^ mixed >> 12;
	}

	private static long temperature(final long x, final long y, final long f) {
		long still = 5632 + 4 * x + 3 * y;
		if (x >= 200 && x < 248 && y >= 140 && y < 208) {
			still = 9728;
		}
		else if (x >= 64 && x < 96 && y >= 120 && y < 208) {
			still = 3072;
		}
		final long pattern = (h(320 * y + x + 1) & 15) - 8;
		final long noise = (h(x + (h(256 * f + y + 0x10000) & 1023)) & 7) - 4;
		final long cx = 32 + Math.abs(f % 512 - 256);
		final long cy = 28 + Math.abs(f / 2 % 400 - 200);
		final long ball = Math.max(0, 12 * (784 - (x - cx) * (x - cx) - (y - cy) * (y - cy)));
		return still + pattern + noise + ball;
	}

	static int expected(final int x, final int y, final long frameId, final CalibrationMode mode) {
		final long rt = temperature(x, y, frameId & MASK);
		final long columns = (h(x + 7) & 255) - 128;
		final long value;
		switch (mode) {
			case NUC:
				value = 2 * rt + 2000;
				break;
			case RAW:
				value = 2 * rt + 4000 + columns;
				break;
			case RAW0:
				value = rt + 6000 + columns;
				break;
			default:
				value = rt;
		}
		return (int) (value & 0xFFFF);
	}

	@ParameterizedTest
	@EnumSource(CalibrationMode.class)
	void followsTheFormula(final CalibrationMode mode) {
		for (final long frameId : new long[] { 0, 1, 100, 511, 512, 799, 800, 123_456_789L, 0x8000_0001L, MASK }) {
			for (int y = 0; y < 256; y++) {
				for (int x = 0; x < 320; x++) {
					assertEquals(expected(x, y, frameId, mode), ThermalScene.pixel(x, y, frameId, mode.code()));
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource(CalibrationMode.class)
	void rowsAreThePixelsOneByOne(final CalibrationMode mode) {
		final short[] row = new short[128];
		for (int y = 0; y < 256; y++) {
			ThermalScene.row(96, y, 128, 7777, mode, row);
			for (int i = 0; i < row.length; i++) {
				assertEquals(ThermalScene.pixel(96 + i, y, 7777, mode.code()), Short.toUnsignedInt(row[i]));
			}
		}
	}

	@Test
	void someValuesForWhoeverWritesItAgain() {
		assertEquals(SAMPLES[0], ThermalScene.pixel(0, 0, 1, 2));
		assertEquals(SAMPLES[1], ThermalScene.pixel(160, 128, 128, 2));
		assertEquals(SAMPLES[2], ThermalScene.pixel(319, 255, 1_000_000, 2));
		assertEquals(SAMPLES[3], ThermalScene.pixel(220, 150, 1_000_000, 1));
	}

	private static final int[] SAMPLES = { 5637, 6663, 7669, 21432 };

	@Test
	void isAWarmRoomWithAHotBall() {
		int min = Integer.MAX_VALUE;
		int max = 0;
		for (int y = 0; y < 256; y++) {
			for (int x = 0; x < 320; x++) {
				final int pixel = ThermalScene.pixel(x, y, 5000, CalibrationMode.RT.code());
				min = Math.min(min, pixel);
				max = Math.max(max, pixel);
			}
		}
		assertTrue(min > 11 * 256 && min < 13 * 256, "coldest " + min / 256.0);
		assertTrue(max > 55 * 256 && max < 76 * 256, "hottest " + max / 256.0);
	}
}
