package io.github.lynceus.hyper;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A scene of known reflectance as a 12-bit camera sees it: raw = round(dark + R (white - dark)), with white and dark
 * cubes of four lines whose means are whole numbers. BIL, UINT16, with wavelengths in nm.
 */
public final class Scene {

	/** Reflectance at a place. */
	public interface Reflectances {

		double at(long line, int sample, int band);
	}

	private final CubeShape shape;
	private final Wavelengths wavelengths;
	private final Reflectances truth;

	/** @param truth between 0 and 1 */
	public Scene(final CubeShape shape, final Wavelengths wavelengths, final Reflectances truth) {
		this.shape = shape;
		this.wavelengths = wavelengths;
		this.truth = truth;
	}

	/** Evenly spread wavelengths in nm. */
	public static Wavelengths between(final double first, final double last, final int bands) {
		final double[] values = new double[bands];
		Arrays.setAll(values, b -> first + b * (last - first) / (bands - 1));
		return Wavelengths.nanometers(values);
	}

	/** Of the raw cube. */
	public CubeShape shape() {
		return shape;
	}

	/** What the calibrated cube should hold. */
	public double reflectance(final long line, final int sample, final int band) {
		return truth.at(line, sample, band);
	}

	/** Counts without light. */
	public int dark(final int sample, final int band) {
		return 100 + (7 * sample + 3 * band) % 17;
	}

	/** Counts from dark to white: 1724 to 3900 by wavelength and place. */
	public int span(final int sample, final int band) {
		final double x = (band - shape.bands() / 2.0) / (shape.bands() / 3.0);
		return 1724 + (int) StrictMath.round(2100 * StrictMath.exp(-x * x)) + sample % 7 * 11;
	}

	/** The largest error of a calibrated value that comes of rounding the raw one. */
	public double bound(final int sample, final int band) {
		return 0.5 / span(sample, band);
	}

	/** Raw counts. */
	public Cube raw() {
		return cube(shape.lineCount(), (l, s, b) -> dark(s, b) + truth.at(l, s, b) * span(s, b));
	}

	/** Counts of a reference that reflects everything. */
	public Cube white() {
		return cube(4, (l, s, b) -> dark(s, b) + span(s, b) + wobble(l));
	}

	/** Counts with the shutter closed. */
	public Cube dark() {
		return cube(4, (l, s, b) -> dark(s, b) + wobble(l));
	}

	/** So that a reference has to be reduced by its mean, not by any of its lines. */
	private static double wobble(final long line) {
		return new int[] { 3, -1, -4, 2 }[(int) line];
	}

	/** The reflectance itself, FLOAT32. */
	public Cube exact() {
		final float[] values = new float[(int) shape.lineCount() * shape.lineSize()];
		int i = 0;
		for (long l = 0; l < shape.lineCount(); l++) {
			for (int b = 0; b < shape.bands(); b++) {
				for (int s = 0; s < shape.samples(); s++) values[i++] = (float) truth.at(l, s, b);
			}
		}
		return Cube.of(values, shape, Interleave.BIL, CubeMetadata.NONE.withWavelengths(wavelengths));
	}

	private Cube cube(final long lines, final Reflectances counts) {
		final short[] values = new short[(int) lines * shape.lineSize()];
		int i = 0;
		for (long l = 0; l < lines; l++) {
			for (int b = 0; b < shape.bands(); b++) {
				for (int s = 0; s < shape.samples(); s++) values[i++] = (short) StrictMath.round(counts.at(l, s, b));
			}
		}
		return Cube.of(values, shape.withLines(lines), Interleave.BIL, CubeMetadata.NONE.withWavelengths(wavelengths));
	}

	/** Sum over the bands of a spectrum times weights. */
	public static double dot(final int bands, final IntToDoubleFunction spectrum, final double[] weights) {
		double sum = 0;
		for (int b = 0; b < bands; b++) sum += spectrum.applyAsDouble(b) * weights[b];
		return sum;
	}
}
