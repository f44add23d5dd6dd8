package io.github.lynceus.img.trace;

/** The discrete Fourier transform of a power of two of complex numbers, in place. */
final class Fft {

	private Fft() {}

	/** @throws IllegalArgumentException when the length is not a power of two */
	static void transform(final double[] real, final double[] imaginary) {
		final int n = real.length;
		if (n == 0 || (n & n - 1) != 0 || imaginary.length != n) {
			throw new IllegalArgumentException("The transform needs a power of two of points, not " + n + ".");
		}
		reorder(real, imaginary);
		for (int half = 1; half < n; half *= 2) {
			for (int k = 0; k < half; k++) {
				final double angle = -Math.PI * k / half;
				final double cos = Math.cos(angle);
				final double sin = Math.sin(angle);
				for (int i = k; i < n; i += 2 * half) {
					final int j = i + half;
					final double re = real[j] * cos - imaginary[j] * sin;
					final double im = real[j] * sin + imaginary[j] * cos;
					real[j] = real[i] - re;
					imaginary[j] = imaginary[i] - im;
					real[i] += re;
					imaginary[i] += im;
				}
			}
		}
	}

	/** Puts each point to the place whose index has its bits the other way round. */
	private static void reorder(final double[] real, final double[] imaginary) {
		final int n = real.length;
		for (int i = 1, j = 0; i < n; i++) {
			int bit = n >> 1;
			for (; (j & bit) != 0; bit >>= 1) {
				j ^= bit;
			}
			j ^= bit;
			if (i < j) {
				swap(real, i, j);
				swap(imaginary, i, j);
			}
		}
	}

	private static void swap(final double[] array, final int i, final int j) {
		final double kept = array[i];
		array[i] = array[j];
		array[j] = kept;
	}
}
