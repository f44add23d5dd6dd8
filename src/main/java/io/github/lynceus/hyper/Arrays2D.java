package io.github.lynceus.hyper;

import java.lang.reflect.Array;

/** Tables in primitive arrays of any kind: picking of rows and columns, and swapping of rows and columns. */
final class Arrays2D {

	/** Edge of the square that is transposed at a time, so that both sides stay in the cache. */
	private static final int TILE = 32;

	private Arrays2D() {}

	/** Whether an array is what a type keeps its values in, and long enough for so many. */
	static void check(final Object array, final SampleType type, final long values) {
		final Object sample = type.newArray(0);
		if (array.getClass() != sample.getClass()) throw new CubeException(type + " values are held in a "
			+ sample.getClass().getSimpleName() + ", not in a " + array.getClass().getSimpleName() + ".");
		if (Array.getLength(array) != values * type.elements()) throw new CubeException("The array has "
			+ Array.getLength(array) + " elements where " + values * type.elements() + " are needed: check the size.");
	}

	/** The type of an array's values: unsigned up to 16 bits, signed above. */
	static SampleType typeOf(final Object array) {
		if (array instanceof byte[]) return SampleType.UINT8;
		if (array instanceof short[]) return SampleType.UINT16;
		if (array instanceof int[]) return SampleType.INT32;
		if (array instanceof long[]) return SampleType.INT64;
		if (array instanceof float[]) return SampleType.FLOAT32;
		if (array instanceof double[]) return SampleType.FLOAT64;
		throw new CubeException(
			"A cube is made of an array of numbers, not of a " + array.getClass().getSimpleName() + ".");
	}

	/**
	 * Copies some rows and columns.
	 *
	 * @param width columns of the source
	 * @param elements array elements of one value
	 */
	static void gather(final Object from, final int width, final Object to, final int elements, final Selection rows,
		final Selection columns)
	{
		final int count = columns.count();
		if (columns.isContiguous()) {
			final int first = columns.index(0);
			if (rows.isContiguous() && count == width) {
				System.arraycopy(from, rows.index(0) * width * elements, to, 0, rows.count() * width * elements);
				return;
			}
			for (int row = 0; row < rows.count(); row++) {
				System.arraycopy(from, (rows.index(row) * width + first) * elements, to, row * count * elements,
					count * elements);
			}
			return;
		}
		final int[] offsets = new int[count * elements];
		for (int i = 0; i < offsets.length; i++) {
			offsets[i] = columns.index(i / elements) * elements + i % elements;
		}
		for (int row = 0; row < rows.count(); row++) {
			pick(from, rows.index(row) * width * elements, offsets, to, row * offsets.length);
		}
	}

	private static void pick(final Object from, final int base, final int[] offsets, final Object to, final int start) {
		if (from instanceof final byte[] in) {
			final byte[] out = (byte[]) to;
			for (int i = 0; i < offsets.length; i++) out[start + i] = in[base + offsets[i]];
		}
		else if (from instanceof final short[] in) {
			final short[] out = (short[]) to;
			for (int i = 0; i < offsets.length; i++) out[start + i] = in[base + offsets[i]];
		}
		else if (from instanceof final int[] in) {
			final int[] out = (int[]) to;
			for (int i = 0; i < offsets.length; i++) out[start + i] = in[base + offsets[i]];
		}
		else if (from instanceof final float[] in) {
			final float[] out = (float[]) to;
			for (int i = 0; i < offsets.length; i++) out[start + i] = in[base + offsets[i]];
		}
		else if (from instanceof final double[] in) {
			final double[] out = (double[]) to;
			for (int i = 0; i < offsets.length; i++) out[start + i] = in[base + offsets[i]];
		}
		else {
			final long[] in = (long[]) from;
			final long[] out = (long[]) to;
			for (int i = 0; i < offsets.length; i++) out[start + i] = in[base + offsets[i]];
		}
	}

	/** Rows become columns. */
	static void transpose(final Object from, final int rows, final int columns, final Object to, final int elements) {
		for (int top = 0; top < rows; top += TILE) {
			final int bottom = Math.min(rows, top + TILE);
			for (int left = 0; left < columns; left += TILE) {
				tile(from, rows, columns, to, elements, top, bottom, left, Math.min(columns, left + TILE));
			}
		}
	}

	private static void tile(final Object from, final int rows, final int columns, final Object to, final int elements,
		final int top, final int bottom, final int left, final int right)
	{
		if (elements == 1 && from instanceof final float[] in) {
			final float[] out = (float[]) to;
			for (int c = left; c < right; c++) for (int r = top; r < bottom; r++) out[c * rows + r] = in[r * columns + c];
		}
		else if (elements == 1 && from instanceof final short[] in) {
			final short[] out = (short[]) to;
			for (int c = left; c < right; c++) for (int r = top; r < bottom; r++) out[c * rows + r] = in[r * columns + c];
		}
		else if (elements == 1 && from instanceof final byte[] in) {
			final byte[] out = (byte[]) to;
			for (int c = left; c < right; c++) for (int r = top; r < bottom; r++) out[c * rows + r] = in[r * columns + c];
		}
		else {
			for (int c = left; c < right; c++) {
				for (int r = top; r < bottom; r++) {
					System.arraycopy(from, (r * columns + c) * elements, to, (c * rows + r) * elements, elements);
				}
			}
		}
	}
}
