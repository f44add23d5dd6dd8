package io.github.lynceus.img;

import ij.process.LUT;

/**
 * The colours of a thermal image: black through violet, red and orange to a warm white, in the manner of the
 * ironbow palettes of thermography. Luminance rises strictly from one entry to the next, so that hotter is
 * always brighter and the picture still reads when printed in grey.
 */
public final class ThermalLut {

	/** Colour stops, evenly spaced, interpolated linearly. */
	private static final int[] STOPS = { 0x02020A, 0x160B39, 0x3B0B6B, 0x650D7C, 0x8D1D78, 0xB52D63, 0xD84446,
		0xF06325, 0xFA8B12, 0xFCB42C, 0xFADB63, 0xFEF5C0, 0xFFFFF4 };

	private ThermalLut() {}

	/** A new 256-entry LUT; ImageJ keeps the display range in it, so images must not share one. */
	public static LUT create() {
		final byte[] reds = new byte[256];
		final byte[] greens = new byte[256];
		final byte[] blues = new byte[256];
		for (int i = 0; i < 256; i++) {
			final int rgb = rgb(i / 255.0);
			reds[i] = (byte) (rgb >> 16);
			greens[i] = (byte) (rgb >> 8);
			blues[i] = (byte) rgb;
		}
		return new LUT(reds, greens, blues);
	}

	/** The colour at a position from 0 (coldest) to 1 (hottest) as 0xRRGGBB; positions beyond are clamped. */
	public static int rgb(final double position) {
		final double at = Math.max(0, Math.min(1, position)) * (STOPS.length - 1);
		final int below = Math.min((int) at, STOPS.length - 2);
		final double part = at - below;
		return mix(STOPS[below], STOPS[below + 1], part, 16) | mix(STOPS[below], STOPS[below + 1], part, 8)
			| mix(STOPS[below], STOPS[below + 1], part, 0);
	}

	private static int mix(final int a, final int b, final double part, final int shift) {
		final int from = a >> shift & 0xFF;
		final int to = b >> shift & 0xFF;
		return (int) Math.round(from + part * (to - from)) << shift;
	}
}
