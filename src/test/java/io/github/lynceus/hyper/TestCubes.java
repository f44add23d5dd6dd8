package io.github.lynceus.hyper;

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
}
