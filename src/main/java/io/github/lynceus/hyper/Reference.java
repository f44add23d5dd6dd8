package io.github.lynceus.hyper;

import java.util.Arrays;

/** A white or dark cube: acquired once, when first needed, and reduced to the mean of its lines. */
final class Reference {

	private final String name;
	private final Cube cube;
	private double[] mean;

	/**
	 * @param name for messages
	 * @param target what is calibrated with it
	 * @throws CubeException when it does not fit
	 */
	Reference(final String name, final Cube cube, final CubeHeader target) {
		this.name = name;
		this.cube = cube;
		final CubeShape shape = target.shape();
		if (!cube.shape().isBounded()) throw new CubeException(
			"The " + name + " reference has no end: take some of its lines with lines(0, n).");
		if (cube.shape().samples() != shape.samples() || cube.shape().bands() != shape.bands()) throw new CubeException(
			"The " + name + " reference is " + cube.shape() + ", the cube to calibrate " + shape
				+ ": take one with the same samples and bands.");
		final Interleave wanted = target.interleave().ofLines();
		if (cube.interleave() != wanted) throw new CubeException("The " + name + " reference is " + cube.interleave()
			+ ", the lines to calibrate are " + wanted + ": convert it with toInterleave(" + wanted + ").");
		if (cube.type().isComplex()) throw new CubeException(
			"The " + name + " reference is complex: take magnitudes with to(FLOAT32).");
	}

	/** For each place of a line, in the order of the lines. Dropped lines count for nothing. */
	synchronized double[] mean() {
		if (mean != null) return mean;
		final double[] sum = new double[cube.shape().lineSize()];
		long lines = 0;
		try (LineStream stream = cube.stream()) {
			for (final Line line : stream) {
				if (line.isDropped()) continue;
				for (int i = 0; i < sum.length; i++) sum[i] += line.plane().type().value(line.plane().array(), i);
				lines++;
			}
		}
		if (lines == 0) throw new CubeException("No line of the " + name + " reference arrived: capture it again.");
		final double count = lines;
		Arrays.setAll(sum, i -> sum[i] / count);
		mean = sum;
		return mean;
	}
}
