package io.github.lynceus.simulator.telops;

import java.util.BitSet;

/**
 * Pixels that do not follow the scene. Bad pixels sit where {@code h(seed + i)} modulo 81920 says, for i from 0 to
 * count - 1, with {@code h} as in {@link ThermalScene}, as unsigned; the index is 320 y + x. Saturated pixels fill the
 * 4x4 square with its first corner at (40, 40).
 */
final class Defects {

	static final int BAD = 0xFFFE;
	static final int SATURATED = 0xFFFF;

	private static final int HOT_SPOT = 40;
	private static final int HOT_SPOT_SIZE = 4;
	private static final int PIXELS = Window.SENSOR_WIDTH * Window.SENSOR_HEIGHT;

	private final BitSet bad = new BitSet(PIXELS);
	private final boolean hotSpot;

	Defects(final int badPixels, final int seed, final boolean hotSpot) {
		for (int i = 0; i < badPixels; i++) {
			bad.set(Integer.remainderUnsigned(ThermalScene.hash(seed + i), PIXELS));
		}
		this.hotSpot = hotSpot;
	}

	boolean none() {
		return bad.isEmpty() && !hotSpot;
	}

	boolean bad(final int x, final int y) {
		return bad.get(Window.SENSOR_WIDTH * y + x);
	}

	boolean saturated(final int x, final int y) {
		return hotSpot && x >= HOT_SPOT && x < HOT_SPOT + HOT_SPOT_SIZE && y >= HOT_SPOT
			&& y < HOT_SPOT + HOT_SPOT_SIZE;
	}
}
