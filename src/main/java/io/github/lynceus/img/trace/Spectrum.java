package io.github.lynceus.img.trace;

import io.github.lynceus.camera.CameraException;

/**
 * The amplitudes of the oscillations in a trace: a sinusoid of amplitude A at one of the frequencies stands there with
 * height A. The mean is taken away first.
 *
 * @param label of the trace
 * @param unit of the amplitudes
 * @param step Hz from one frequency to the next, from 0
 * @param amplitudes up to half the frame rate
 * @param bridged points of the trace that were missing and bridged by straight lines
 */
public record Spectrum(String label, String unit, double step, double[] amplitudes, int bridged) {

	/** Points of a trace that are looked at: the last ones. */
	public static final int MOST_POINTS = 1 << 16;

	/** @throws CameraException when there are too few points, or too many are missing */
	public static Spectrum of(final Trace trace, final WindowFunction window) {
		final EvenTrace even = EvenTrace.of(trace, MOST_POINTS);
		final int points = even.values().length;
		double mean = 0;
		for (final double value : even.values()) {
			mean += value / points;
		}
		final int length = Integer.highestOneBit(points - 1) << 1;
		final double[] real = new double[length];
		double weight = 0;
		for (int i = 0; i < points; i++) {
			final double factor = window.at(i, points);
			weight += factor;
			real[i] = (even.values()[i] - mean) * factor;
		}
		final double[] imaginary = new double[length];
		Fft.transform(real, imaginary);
		final double[] amplitudes = new double[length / 2 + 1];
		for (int k = 0; k < amplitudes.length; k++) {
			final boolean alone = k == 0 || k == length / 2;
			amplitudes[k] = (alone ? 1 : 2) / weight * Math.hypot(real[k], imaginary[k]);
		}
		return new Spectrum(trace.label(), trace.unit(), 1 / (length * even.interval()), amplitudes, even.bridged());
	}

	/** Frequencies in Hz. */
	public double[] frequencies() {
		final double[] frequencies = new double[amplitudes.length];
		for (int k = 0; k < frequencies.length; k++) {
			frequencies[k] = k * step;
		}
		return frequencies;
	}

	/** Frequency of the highest line in Hz, between its neighbours by the parabola through the three. */
	public double peak() {
		int highest = 1;
		for (int k = 1; k < amplitudes.length; k++) {
			highest = amplitudes[k] > amplitudes[highest] ? k : highest;
		}
		if (highest == amplitudes.length - 1) {
			return highest * step;
		}
		final double left = amplitudes[highest - 1];
		final double right = amplitudes[highest + 1];
		final double bend = left - 2 * amplitudes[highest] + right;
		return (highest + (bend == 0 ? 0 : 0.5 * (left - right) / bend)) * step;
	}
}
