package io.github.lynceus.hyper;

/** Numbers without pattern that are the same on every machine: SplitMix64 of a seed and a place. */
public final class Noise {

	private Noise() {}

	/** 64 bits for a place in a cube. */
	public static long bits(final long seed, final long line, final int sample, final int band) {
		return mix(mix(mix(mix(seed) + line) + sample) + band);
	}

	/** From 0 to below 1. */
	public static double uniform(final long seed, final long line, final int sample, final int band) {
		return (bits(seed, line, sample, band) >>> 11) * 0x1p-53;
	}

	/** One step of SplitMix64 (Steele, Lea, Flood 2014). */
	private static long mix(final long state) {
		long z = state + 0x9E3779B97F4A7C15L;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}
}
