package io.github.lynceus.hyper;

import java.util.Arrays;

/** Reflectance spectra of pure substances: 0.9 less one absorption of Gaussian shape each. */
public final class Endmembers {

	private final double[][] spectra;

	private Endmembers(final double[][] spectra) {
		this.spectra = spectra;
	}

	/** So many substances whose absorptions are spread over so many bands. */
	public static Endmembers of(final int count, final int bands) {
		final double[][] spectra = new double[count][bands];
		for (int k = 0; k < count; k++) {
			final double centre = (k + 0.5) * bands / count;
			final double width = bands / (2.5 * count);
			for (int b = 0; b < bands; b++) {
				final double x = (b - centre) / width;
				spectra[k][b] = 0.9 - (0.35 + 0.1 * k) * StrictMath.exp(-x * x / 2);
			}
		}
		return new Endmembers(spectra);
	}

	/** How many substances. */
	public int count() {
		return spectra.length;
	}

	/** Of a substance in a band. */
	public double reflectance(final int substance, final int band) {
		return spectra[substance][band];
	}

	/**
	 * What to multiply a spectrum with to get how much there is of each substance, by least squares: (E E')^-1 E, a row
	 * a substance. As a linear classifier it tells pure substances apart, however bright they are.
	 */
	public double[][] pseudoInverse() {
		final int n = spectra.length;
		final int bands = spectra[0].length;
		// Gauss-Jordan on [E E' | E].
		final double[][] table = new double[n][n + bands];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) for (int b = 0; b < bands; b++) table[i][j] += spectra[i][b] * spectra[j][b];
			System.arraycopy(spectra[i], 0, table[i], n, bands);
		}
		for (int i = 0; i < n; i++) {
			final double pivot = table[i][i];
			for (int c = 0; c < n + bands; c++) table[i][c] /= pivot;
			for (int r = 0; r < n; r++) {
				final double factor = table[r][i];
				for (int c = 0; r != i && c < n + bands; c++) table[r][c] -= factor * table[i][c];
			}
		}
		final double[][] inverse = new double[n][];
		for (int i = 0; i < n; i++) inverse[i] = Arrays.copyOfRange(table[i], n, n + bands);
		return inverse;
	}
}
