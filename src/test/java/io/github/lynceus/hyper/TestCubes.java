package io.github.lynceus.hyper;

import java.util.Arrays;

/** Cubes whose every value is known by a formula. */
public final class TestCubes {

	/** Lines, samples and bands of {@link #index}. */
	public static final CubeShape INDEX_SHAPE = CubeShape.of(5, 11, 13);

	private TestCubes() {}

	/** T1: a cube in which any swap of axes shows. */
	public static Cube index(final SampleType type, final Interleave interleave) {
		return Cube.of(indexArray(type, interleave), new CubeHeader(INDEX_SHAPE, type, interleave, CubeMetadata.NONE));
	}

	/** The array of {@link #index}; complex values have value + 0.5 for their imaginary part. */
	public static Object indexArray(final SampleType type, final Interleave interleave) {
		final CubeShape shape = INDEX_SHAPE;
		final int lines = (int) shape.lineCount();
		final Object array = type.newArray(lines * shape.lineSize());
		for (int l = 0; l < lines; l++) {
			for (int s = 0; s < shape.samples(); s++) {
				for (int b = 0; b < shape.bands(); b++) {
					final int at = (int) interleave.index(l, s, b, lines, shape.samples(), shape.bands());
					final int value = indexValue(type, l, s, b);
					type.put(array, at, value);
					if (type == SampleType.COMPLEX64) ((float[]) array)[2 * at + 1] = value + 0.5f;
					if (type == SampleType.COMPLEX128) ((double[]) array)[2 * at + 1] = value + 0.5;
				}
			}
		}
		return array;
	}

	/** A value of {@link #index}: (7l + 131b + 17s) mod 4096, mod 256 in 8 bits; of complex ones the real part. */
	public static int indexValue(final SampleType type, final long line, final int sample, final int band) {
		final int value = (int) ((7 * line + 131L * band + 17L * sample) % 4096);
		return type == SampleType.UINT8 ? value % 256 : value;
	}

	// -- Scenes --

	/**
	 * T2: three substances mixed without pattern; calibration has to find every reflectance within {@link Scene#bound}.
	 */
	public static Scene affine() {
		final Endmembers substances = Endmembers.of(3, 24);
		return new Scene(CubeShape.of(9, 40, 24), Scene.between(430, 1000, 24), (line, sample, band) -> {
			final double a = Noise.uniform(2, line, sample, 0);
			final double b = Noise.uniform(2, line, sample, 1) * (1 - a);
			return a * substances.reflectance(0, band) + b * substances.reflectance(1,
				band) + (1 - a - b) * substances.reflectance(
					2, band);
		});
	}

	/** Classes of {@link #classes}. */
	public static final int CLASSES = 4;

	/** T3: regions of pure substances, brighter and darker by place. */
	public static Scene classes() {
		final Endmembers substances = Endmembers.of(CLASSES, 16);
		return new Scene(CubeShape.of(12, 32, 16), Scene.between(430, 1000, 16), (line, sample, band) -> (0.7 + 0.3 * Noise.uniform(3, line,
			sample, 0)) * substances.reflectance(classAt(line, sample), band));
	}

	/** What is where in {@link #classes}: stripes across the scan, shifted by one sample every line. */
	public static int classAt(final long line, final int sample) {
		return (int) ((sample + line) / 8 % CLASSES);
	}

	/** A linear classifier for {@link #classes}, without intercept: {@code [class][band]}, the largest is the class. */
	public static double[][] classWeights() {
		return Endmembers.of(CLASSES, 16).pseudoInverse();
	}

	/** T4: three substances whose shares change evenly from line to line. */
	public static Scene mixtures() {
		final Endmembers substances = Endmembers.of(3, 24);
		return new Scene(CubeShape.of(11, 20, 24), Scene.between(900, 1700, 24), (line, sample, band) -> {
			double sum = 0;
			for (int k = 0; k < 3; k++) sum += share(line, k) * substances.reflectance(k, band);
			return sum;
		});
	}

	/** How much there is of a substance in a line of {@link #mixtures}; all of them are 1. */
	public static double share(final long line, final int substance) {
		final double first = line / 10.0;
		return substance == 0 ? first : (1 - first) * (substance == 1 ? 0.3 : 0.7);
	}

	/** T5: fat from 0 to 10 % across the samples, absorbing at 1210 nm. */
	public static Scene fat() {
		final Wavelengths places = Scene.between(900, 1700, 224);
		return new Scene(CubeShape.of(6, 64, 224), places, (line, sample, band) -> StrictMath.pow(10,
			-(0.3 + 0.03 * fatAt(sample) * absorption(places.at(band)))));
	}

	/** Percent of fat at a sample of {@link #fat}. */
	public static double fatAt(final int sample) {
		return 10 * sample / 63.0;
	}

	/** Matched filter on absorbance, without intercept: the sum over the bands is percent of fat in {@link #fat}. */
	public static double[] fatWeights() {
		final double[] shape = Arrays.stream(Scene.between(900, 1700, 224).values()).map(TestCubes::absorption)
			.toArray();
		final double mean = Arrays.stream(shape).average().orElseThrow();
		double norm = 0;
		for (final double g : shape) norm += g * (g - mean);
		final double all = 0.03 * norm;
		return Arrays.stream(shape).map(g -> (g - mean) / all).toArray();
	}

	private static double absorption(final double nanometers) {
		final double x = (nanometers - 1210) / 18;
		return StrictMath.exp(-x * x / 2);
	}

	// -- Streams --

	/** T6: seven lines to see where streams end. */
	public static Cube lifetime(final Interleave interleave) {
		final CubeShape shape = CubeShape.of(7, 5, 3);
		final short[] values = new short[7 * 15];
		for (int l = 0; l < 7; l++) {
			for (int s = 0; s < 5; s++) {
				for (int b = 0; b < 3; b++) values[(int) interleave.index(l, s, b, 7, 5, 3)] = (short) (100 * l + 10 * s + b);
			}
		}
		return Cube.of(values, shape, interleave, CubeMetadata.NONE);
	}

	/**
	 * T7, T8: a cube as a camera gives it: in order only, counting what is asked of it, losing lines and failing by
	 * script.
	 */
	public static ScriptedSource camera(final Cube cube) {
		return new ScriptedSource(cube);
	}
}
