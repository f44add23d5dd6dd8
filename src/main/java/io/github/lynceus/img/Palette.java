package io.github.lynceus.img;

import ij.process.LUT;

/**
 * Colours for images of values, from the lowest to the highest. In all but the rainbow hotter is brighter, or darker, from
 * one entry to the next, so that the picture still reads when printed in grey.
 */
public enum Palette {

	/** Black through violet, red and orange to a warm white, in the manner of thermographs; the usual one. */
	IRONBOW("ironbow", 0x02020A, 0x160B39, 0x3B0B6B, 0x650D7C, 0x8D1D78, 0xB52D63, 0xD84446, 0xF06325, 0xFA8B12,
		0xFCB42C, 0xFADB63, 0xFEF5C0, 0xFFFFF4),
	/** Evenly spaced to the eye, black through purple and orange to pale yellow. */
	INFERNO("inferno", 0x000004, 0x1B0C41, 0x4A0C6B, 0x781C6D, 0xA52C60, 0xCF4446, 0xED6925, 0xFB9B06, 0xF7D13D,
		0xFCFFA4),
	/** Grey, hot is white. */
	WHITE_HOT("white hot", 0x000000, 0xFFFFFF),
	/** Grey, hot is black. */
	BLACK_HOT("black hot", 0xFFFFFF, 0x000000),
	/** Deep blue through teal and pale grey to orange, for scenes around an ambient temperature. */
	ARCTIC("arctic", 0x06062C, 0x0B2A6F, 0x1F6FAE, 0x58ACB8, 0xB8D0B0, 0xFFFAE6),
	/** Blue through green and yellow to red: many steps for the eye, but not even ones. */
	RAINBOW("rainbow", 0x00008F, 0x0020FF, 0x00AFFF, 0x20FFDF, 0x9FFF60, 0xFFDF00, 0xFF5000, 0xC00000);

	private final String label;
	/** Evenly spaced, interpolated linearly. */
	private final int[] stops;

	Palette(final String label, final int... stops) {
		this.label = label;
		this.stops = stops;
	}

	/** The palette called so, whatever the case. @throws IllegalArgumentException for another word */
	public static Palette named(final String name) {
		for (final Palette palette : values()) {
			if (palette.label.equalsIgnoreCase(name.strip())) {
				return palette;
			}
		}
		throw new IllegalArgumentException("There are no colours called " + name + ".");
	}

	/** A new 256-entry LUT; ImageJ keeps the display range in it, so images must not share one. */
	public LUT lut() {
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

	/** The colour at a position from 0 (lowest) to 1 (highest) as 0xRRGGBB; positions beyond are clamped. */
	public int rgb(final double position) {
		final double at = Math.max(0, Math.min(1, position)) * (stops.length - 1);
		final int below = Math.min((int) at, stops.length - 2);
		final double part = at - below;
		return mix(stops[below], stops[below + 1], part, 16) | mix(stops[below], stops[below + 1], part, 8)
			| mix(stops[below], stops[below + 1], part, 0);
	}

	private static int mix(final int a, final int b, final double part, final int shift) {
		final int from = a >> shift & 0xFF;
		final int to = b >> shift & 0xFF;
		return (int) Math.round(from + part * (to - from)) << shift;
	}

	/** As in choices. */
	@Override
	public String toString() {
		return label;
	}
}
