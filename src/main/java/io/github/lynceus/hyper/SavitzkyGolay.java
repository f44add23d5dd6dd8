package io.github.lynceus.hyper;

import java.util.Arrays;

/**
 * Smoothing and derivatives along the spectrum by a polynomial fitted to each window (Savitzky, Golay 1964). At both
 * ends the polynomial of the outermost whole window is taken, so a spectrum that is such a polynomial comes out exact
 * everywhere.
 */
final class SavitzkyGolay extends Spectra {

	private final int bands;
	private final int window;
	/** For each place in a window, what each of its bands counts for there. */
	private final double[][] weights;
	private double[] sum;

	private SavitzkyGolay(final int bands, final double[][] weights) {
		this.bands = bands;
		this.weights = weights;
		window = weights.length;
	}

	/** @throws CubeException when there is no such polynomial */
	static SavitzkyGolay of(final int bands, final int window, final int order, final int derivative) {
		if (window < 1 || window % 2 == 0 || window > bands) throw new CubeException(
			"The window of a Savitzky-Golay filter is an odd number of bands, not " + window + " of " + bands
				+ ": take a smaller odd one.");
		if (order < 0 || order >= window) throw new CubeException(
			"A polynomial of order " + order + " does not fit a window of " + window + " bands: take an order below it.");
		if (derivative < 0) throw new CubeException("There is no derivative " + derivative + ": take 0, 1, 2 or more.");
		return new SavitzkyGolay(bands, PolynomialFit.weights(window, order, derivative));
	}

	@Override
	public SavitzkyGolay instance() {
		return new SavitzkyGolay(bands, weights);
	}

	/** From the first band of the first window to the last band of the last one. */
	@Override
	public PlaneSlice sliceTransform(final PlaneSlice wanted, final CubeShape input) {
		return wanted.withBands(Selection.range(start(smallest(wanted.bands())),
			start(wanted.bands().largest()) + window, 1));
	}

	/** First band of the window that is used for a band. */
	private int start(final int band) {
		return Math.min(Math.max(band - window / 2, 0), bands - window);
	}

	private static int smallest(final Selection selection) {
		return Arrays.stream(selection.toArray()).min().orElseThrow();
	}

	@Override
	public Plane apply(final LineMeta meta, final Plane line, final PlaneSlice wanted) {
		final Plane out = out(wanted);
		final int samples = line.samples();
		final int offset = start(smallest(wanted.bands()));
		final float[] in = line.floats();
		final float[] to = out.floats();
		if (sum == null) sum = new double[samples];
		for (int i = 0; i < out.bands(); i++) {
			final int band = wanted.bands().index(i);
			final double[] weight = weights[band - start(band)];
			Arrays.fill(sum, 0);
			for (int k = 0; k < window; k++) {
				final double w = weight[k];
				final int from = (start(band) - offset + k) * samples;
				for (int s = 0; s < samples; s++) sum[s] += w * in[from + s];
			}
			for (int s = 0; s < samples; s++) to[i * samples + s] = (float) sum[s];
		}
		return out;
	}
}
