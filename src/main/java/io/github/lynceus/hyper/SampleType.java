package io.github.lynceus.hyper;

/**
 * What a value of a cube is. Planes hold them in arrays of Java's primitive of the same width; the unsigned ones keep
 * their bits. Complex values are two array elements, real then imaginary.
 */
public enum SampleType {

	/** {@code byte[]}, unsigned. */
	UINT8(1, 1, 0, 255),
	/** {@code short[]}. */
	INT16(2, 2, Short.MIN_VALUE, Short.MAX_VALUE),
	/** {@code int[]}. */
	INT32(3, 4, Integer.MIN_VALUE, Integer.MAX_VALUE),
	/** {@code float[]}. */
	FLOAT32(4, 4, -Float.MAX_VALUE, Float.MAX_VALUE),
	/** {@code double[]}. */
	FLOAT64(5, 8, -Double.MAX_VALUE, Double.MAX_VALUE),
	/** {@code float[]}, two elements a value. */
	COMPLEX64(6, 8, -Float.MAX_VALUE, Float.MAX_VALUE),
	/** {@code double[]}, two elements a value. */
	COMPLEX128(9, 16, -Double.MAX_VALUE, Double.MAX_VALUE),
	/** {@code short[]}, unsigned. */
	UINT16(12, 2, 0, 65535),
	/** {@code int[]}, unsigned. */
	UINT32(13, 4, 0, 4294967295.0),
	/** {@code long[]}. */
	INT64(14, 8, -0x1p63, 0x1p63),
	/** {@code long[]}, unsigned. */
	UINT64(15, 8, 0, 0x1p64);

	private final int enviCode;
	private final int bytes;
	private final double min;
	private final double max;

	SampleType(final int enviCode, final int bytes, final double min, final double max) {
		this.enviCode = enviCode;
		this.bytes = bytes;
		this.min = min;
		this.max = max;
	}

	/** The number of ENVI's {@code data type} key. */
	public int enviCode() {
		return enviCode;
	}

	/**
	 * The type with a number of ENVI's.
	 *
	 * @throws CubeException when there is none
	 */
	public static SampleType ofEnviCode(final int code) {
		for (final SampleType type : values()) {
			if (type.enviCode == code) return type;
		}
		throw new CubeException("ENVI's data type " + code + " is unknown: 1 to 6, 9 and 12 to 15 are read.");
	}

	/** Bytes of one value, of both parts if complex. */
	public int bytes() {
		return bytes;
	}

	/** Array elements of one value: 1, or 2 for complex types. */
	public int elements() {
		return isComplex() ? 2 : 1;
	}

	/** Whether values have fractions, complex ones too. */
	public boolean isFloating() {
		return this == FLOAT32 || this == FLOAT64 || isComplex();
	}

	/** Whether a value has two parts. */
	public boolean isComplex() {
		return this == COMPLEX64 || this == COMPLEX128;
	}

	/** Smallest value, as near as a double comes; of one part if complex. */
	public double min() {
		return min;
	}

	/** Largest value, as near as a double comes; of one part if complex. */
	public double max() {
		return max;
	}

	/** An array for so many values, all 0. */
	public Object newArray(final int values) {
		return switch (this) {
			case UINT8 -> new byte[values];
			case INT16, UINT16 -> new short[values];
			case INT32, UINT32 -> new int[values];
			case INT64, UINT64 -> new long[values];
			case FLOAT32 -> new float[values];
			case COMPLEX64 -> new float[Math.multiplyExact(2, values)];
			case FLOAT64 -> new double[values];
			case COMPLEX128 -> new double[Math.multiplyExact(2, values)];
		};
	}

	/** The value at an index of such an array, counted in values; the magnitude of a complex one. */
	public double value(final Object array, final int index) {
		return switch (this) {
			case UINT8 -> ((byte[]) array)[index] & 0xFF;
			case INT16 -> ((short[]) array)[index];
			case UINT16 -> ((short[]) array)[index] & 0xFFFF;
			case INT32 -> ((int[]) array)[index];
			case UINT32 -> ((int[]) array)[index] & 0xFFFFFFFFL;
			case INT64 -> ((long[]) array)[index];
			case UINT64 -> unsigned(((long[]) array)[index]);
			case FLOAT32 -> ((float[]) array)[index];
			case FLOAT64 -> ((double[]) array)[index];
			case COMPLEX64 -> Math.hypot(((float[]) array)[2 * index], ((float[]) array)[2 * index + 1]);
			case COMPLEX128 -> Math.hypot(((double[]) array)[2 * index], ((double[]) array)[2 * index + 1]);
		};
	}

	/**
	 * Puts a value into such an array: fractions are cut off for whole numbers, what is outside the range becomes its
	 * end, NaN becomes 0. Complex values get no imaginary part.
	 */
	public void put(final Object array, final int index, final double value) {
		switch (this) {
			case UINT8 -> ((byte[]) array)[index] = (byte) Math.min(Math.max((int) value, 0), 255);
			case INT16 -> ((short[]) array)[index] = (short) Math.min(Math.max((int) value, -32768), 32767);
			case UINT16 -> ((short[]) array)[index] = (short) Math.min(Math.max((int) value, 0), 65535);
			case INT32 -> ((int[]) array)[index] = (int) value;
			case UINT32 -> ((int[]) array)[index] = (int) Math.min(Math.max((long) value, 0), 0xFFFFFFFFL);
			case INT64 -> ((long[]) array)[index] = (long) value;
			case UINT64 -> ((long[]) array)[index] = unsigned(value);
			case FLOAT32 -> ((float[]) array)[index] = (float) value;
			case FLOAT64 -> ((double[]) array)[index] = value;
			case COMPLEX64 -> {
				((float[]) array)[2 * index] = (float) value;
				((float[]) array)[2 * index + 1] = 0;
			}
			case COMPLEX128 -> {
				((double[]) array)[2 * index] = value;
				((double[]) array)[2 * index + 1] = 0;
			}
		}
	}

	/** What a place without a value holds: NaN where there is one, else 0. */
	public double missing() {
		return isFloating() ? Double.NaN : 0;
	}

	private static double unsigned(final long bits) {
		return bits >= 0 ? bits : (bits >>> 1 | bits & 1) * 2.0;
	}

	private static long unsigned(final double value) {
		if (value < 0x1p63) return (long) Math.max(value, 0);
		return value >= 0x1p64 ? -1L : (long) (value - 0x1p63) + Long.MIN_VALUE;
	}
}
