package io.github.lynceus.hyper;

/** Values of one type to values of another, as {@link SampleType#put} does it, quickly where it matters. */
final class Conversion {

	private Conversion() {}

	/** Converts so many values from one place of an array to one of another; places are counted in values. */
	static void convert(final Object from, final SampleType type, final int start, final Object to,
		final SampleType target, final int targetStart, final int count)
	{
		if (type == target) System.arraycopy(from, start * type.elements(), to, targetStart * type.elements(), count
			* type.elements());
		else if (target == SampleType.FLOAT32) toFloats(from, type, start, (float[]) to, targetStart, count);
		else if (wholeToWhole(type, target)) wholes(from, type, start, to, target, targetStart, count);
		else {
			for (int i = 0; i < count; i++) {
				target.put(to, targetStart + i, type.value(from, start + i));
			}
		}
	}

	/** Values as floats. */
	static void toFloats(final Object from, final SampleType type, final int start, final float[] to, final int at,
		final int count)
	{
		switch (type) {
			case UINT8 -> {
				final byte[] in = (byte[]) from;
				for (int i = 0; i < count; i++) to[at + i] = in[start + i] & 0xFF;
			}
			case UINT16 -> {
				final short[] in = (short[]) from;
				for (int i = 0; i < count; i++) to[at + i] = in[start + i] & 0xFFFF;
			}
			case INT16 -> {
				final short[] in = (short[]) from;
				for (int i = 0; i < count; i++) to[at + i] = in[start + i];
			}
			case FLOAT32 -> System.arraycopy(from, start, to, at, count);
			default -> {
				for (int i = 0; i < count; i++) to[at + i] = (float) type.value(from, start + i);
			}
		}
	}

	/** Values as doubles. */
	static void toDoubles(final Object from, final SampleType type, final int start, final double[] to, final int at,
		final int count)
	{
		if (type == SampleType.FLOAT64) System.arraycopy(from, start, to, at, count);
		else for (int i = 0; i < count; i++) to[at + i] = type.value(from, start + i);
	}

	/** Doubles do not hold every 64-bit number, so whole numbers go over as such. */
	private static boolean wholeToWhole(final SampleType type, final SampleType target) {
		return !type.isFloating() && !target.isFloating() && type.bytes() == 8 && target.bytes() == 8;
	}

	private static void wholes(final Object from, final SampleType type, final int start, final Object to,
		final SampleType target, final int targetStart, final int count)
	{
		final long[] in = (long[]) from;
		final long[] out = (long[]) to;
		for (int i = 0; i < count; i++) {
			final long value = in[start + i];
			out[targetStart + i] = value >= 0 ? value : target == SampleType.UINT64 ? 0 : Long.MAX_VALUE;
		}
	}
}
