package io.github.lynceus.hyper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Small cubes for tests and a look at all values of one. */
final class Cubes {

	/** Something for every place of a cube. */
	@FunctionalInterface
	interface Place<R> {

		R at(long line, int sample, int band);
	}

	private Cubes() {}

	/** A cube of a formula, BIL. */
	static Cube of(final long lines, final int samples, final int bands, final SampleType type,
		final Place<Double> value)
	{
		final Object array = type.newArray((int) lines * samples * bands);
		int i = 0;
		for (long l = 0; l < lines; l++) {
			for (int b = 0; b < bands; b++) {
				for (int s = 0; s < samples; s++) type.put(array, i++, value.at(l, s, b));
			}
		}
		return Cube.of(array, new CubeHeader(CubeShape.of(lines, samples, bands), type, Interleave.BIL, CubeMetadata.NONE));
	}

	/** A spectrum, the same in one line of so many samples. */
	static Cube ofSpectrum(final int samples, final double... values) {
		return of(1, samples, values.length, SampleType.FLOAT64, (l, s, b) -> values[b]);
	}

	/** All values as {@code [line][sample][band]}; a dropped line is null. */
	static double[][][] values(final Cube cube) {
		final List<double[][]> lines = new ArrayList<>();
		try (LineStream stream = cube.stream()) {
			for (final Line line : stream) {
				lines.add(line.isDropped() ? null : IntStream.range(0, line.plane().samples())
					.mapToObj(line.plane()::spectrum).toArray(double[][]::new));
			}
		}
		return lines.toArray(new double[0][][]);
	}
}
