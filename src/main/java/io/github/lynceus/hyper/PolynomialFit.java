package io.github.lynceus.hyper;

import java.util.Arrays;

/** Least-squares polynomials through equally spaced values. */
final class PolynomialFit {

	private PolynomialFit() {}

	/**
	 * What each value of a window counts for in a derivative of the polynomial fitted to them: by Gram polynomials and
	 * their derivatives, each from the two before it (Gorry 1990).
	 *
	 * @param derivative 0 for the polynomial itself; per step from one value to the next
	 * @return {@code [place in the window][value]}
	 */
	static double[][] weights(final int window, final int order, final int derivative) {
		// gram[d]: d-th derivative of the polynomial of the order at hand; before: of the one before.
		double[][] gram = new double[derivative + 1][window];
		double[][] before = new double[derivative + 1][window];
		Arrays.fill(gram[0], 1);
		double normBefore = 1;
		final double[][] weights = new double[window][window];
		for (int k = 0; k <= order; k++) {
			final double norm = square(gram[0]);
			for (int place = 0; place < window; place++) {
				for (int value = 0; value < window; value++) {
					weights[place][value] += gram[derivative][place] * gram[0][value] / norm;
				}
			}
			final double[][] next = next(gram, before, k == 0 ? 0 : norm / normBefore);
			before = gram;
			gram = next;
			normBefore = norm;
		}
		return weights;
	}

	private static double[][] next(final double[][] gram, final double[][] before, final double share) {
		final int window = gram[0].length;
		final double[][] next = new double[gram.length][window];
		for (int d = 0; d < gram.length; d++) {
			for (int i = 0; i < window; i++) {
				final double x = i - (window - 1) / 2.0;
				next[d][i] = x * gram[d][i] - share * before[d][i] + (d == 0 ? 0 : d * gram[d - 1][i]);
			}
		}
		return next;
	}

	private static double square(final double[] values) {
		double sum = 0;
		for (final double value : values) sum += value * value;
		return sum;
	}
}
