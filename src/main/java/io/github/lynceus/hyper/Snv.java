package io.github.lynceus.hyper;

import java.util.Arrays;

/**
 * Standard normal variate: each spectrum less its mean, divided by its standard deviation (Barnes, Dhanoa, Lister
 * 1989). The deviation is that of the bands themselves (divided by their number, as NumPy does), so a spectrum comes
 * out with mean 0 and deviation 1. A flat spectrum has no deviation and becomes NaN.
 */
final class Snv extends Spectra {

	private double[] mean;
	private double[] deviation;

	@Override
	public Snv instance() {
		return new Snv();
	}

	@Override
	public Plane apply(final LineMeta meta, final Plane line, final PlaneSlice wanted) {
		final int samples = line.samples();
		final int bands = line.bands();
		final float[] in = line.floats();
		if (mean == null) {
			mean = new double[samples];
			deviation = new double[samples];
		}
		Arrays.fill(mean, 0);
		Arrays.fill(deviation, 0);
		for (int b = 0; b < bands; b++) {
			for (int s = 0; s < samples; s++) mean[s] += in[b * samples + s];
		}
		for (int s = 0; s < samples; s++) mean[s] /= bands;
		for (int b = 0; b < bands; b++) {
			for (int s = 0; s < samples; s++) {
				final double d = in[b * samples + s] - mean[s];
				deviation[s] += d * d;
			}
		}
		for (int s = 0; s < samples; s++) deviation[s] = Math.sqrt(deviation[s] / bands);
		final Plane out = out(wanted);
		final float[] to = out.floats();
		for (int i = 0; i < out.bands(); i++) {
			final int from = wanted.bands().index(i) * samples;
			for (int s = 0; s < samples; s++) to[i * samples + s] = (float) ((in[from + s] - mean[s]) / deviation[s]);
		}
		return out;
	}
}
