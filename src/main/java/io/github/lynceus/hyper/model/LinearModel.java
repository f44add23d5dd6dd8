package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Wavelengths;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Weights for each band and an intercept for each output: ridge and PLS regression, linear discriminants, logistic
 * regression and support vectors without kernel all come down to this. A classifier gives the class with the largest
 * value, of equal ones the first. Sums are in double precision, as weights of derivatives nearly cancel each other.
 *
 * @see LinearModelFile for the form of the file
 */
public final class LinearModel implements Model {

	/** Pixels worked at together: their sums stay in the first cache. */
	private static final int BLOCK = 256;

	private final String name;
	private final Wavelengths wavelengths;
	private final double[][] weights;
	private final double[] intercepts;
	private final List<ModelOutput> outputs;
	private final List<String> classNames;

	/**
	 * @param weights for each output, for each band
	 * @param intercepts for each output
	 * @param outputs of a regressor; empty for a classifier
	 * @param classNames of a classifier; empty for a regressor
	 */
	LinearModel(final String name, final Wavelengths wavelengths, final double[][] weights, final double[] intercepts,
		final List<ModelOutput> outputs, final List<String> classNames)
	{
		this.name = name;
		this.wavelengths = wavelengths;
		this.weights = weights;
		this.intercepts = intercepts;
		this.outputs = outputs.isEmpty() ? List.of(new ModelOutput("class", "")) : List.copyOf(outputs);
		this.classNames = List.copyOf(classNames);
	}

	/**
	 * Reads a model.
	 *
	 * @throws CubeException when the file cannot be read or does not have the form
	 */
	public static LinearModel open(final Path path) {
		return LinearModelFile.read(path);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public ModelKind kind() {
		return classNames.isEmpty() ? ModelKind.REGRESSOR : ModelKind.CLASSIFIER;
	}

	@Override
	public int inputs() {
		return weights[0].length;
	}

	@Override
	public Wavelengths wavelengths() {
		return wavelengths;
	}

	@Override
	public List<ModelOutput> outputs() {
		return outputs;
	}

	@Override
	public List<String> classNames() {
		return classNames;
	}

	@Override
	public void predict(final float[] line, final int samples, final float[] out) {
		if (line.length < samples * inputs()) {
			throw new CubeException("The model " + name + " takes " + inputs() + " bands, more than the line has.");
		}
		final double[][] sums = new double[weights.length][Math.min(BLOCK, samples)];
		for (int first = 0; first < samples; first += BLOCK) {
			final int count = Math.min(BLOCK, samples - first);
			sum(line, samples, first, count, sums);
			if (classNames.isEmpty()) {
				for (int k = 0; k < sums.length; k++) {
					for (int i = 0; i < count; i++) {
						out[k * samples + first + i] = (float) sums[k][i];
					}
				}
			}
			else {
				for (int i = 0; i < count; i++) {
					out[first + i] = largest(sums, i);
				}
			}
		}
	}

	private void sum(final float[] line, final int samples, final int first, final int count, final double[][] sums) {
		for (int k = 0; k < sums.length; k++) {
			Arrays.fill(sums[k], intercepts[k]);
		}
		for (int band = 0; band < inputs(); band++) {
			for (int k = 0; k < sums.length; k++) {
				add(line, band * samples + first, count, weights[k][band], sums[k]);
			}
		}
	}

	/** Apart and plain, so that the compiler makes vector instructions of it. */
	private static void add(final float[] line, final int from, final int count, final double weight,
		final double[] sums)
	{
		for (int i = 0; i < count; i++) {
			sums[i] += weight * line[from + i];
		}
	}

	private static int largest(final double[][] sums, final int i) {
		int best = 0;
		for (int k = 1; k < sums.length; k++) {
			if (sums[k][i] > sums[best][i]) {
				best = k;
			}
		}
		return best;
	}

	/** Nothing to give back. */
	@Override
	public void close() {}
}
