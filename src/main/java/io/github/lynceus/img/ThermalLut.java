package io.github.lynceus.img;

import ij.process.LUT;

/** The colours thermal images have unless somebody chooses others. */
public final class ThermalLut {

	private ThermalLut() {}

	/** A new LUT of {@link Palette#IRONBOW}. */
	public static LUT create() {
		return Palette.IRONBOW.lut();
	}

	/** Its colour at a position from 0 (coldest) to 1 (hottest) as 0xRRGGBB; positions beyond are clamped. */
	public static int rgb(final double position) {
		return Palette.IRONBOW.rgb(position);
	}
}
