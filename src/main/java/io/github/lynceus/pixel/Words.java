package io.github.lynceus.pixel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Components of whole bytes. */
final class Words {

	private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private Words() {}

	static void shorts(final byte[] from, final int at, final short[] into, final int to, final int count,
		final ByteOrder order)
	{
		ByteBuffer.wrap(from, at, 2 * count).order(order).asShortBuffer().get(into, to, count);
	}

	static void floats(final byte[] from, final int at, final float[] into, final int to, final int count,
		final ByteOrder order)
	{
		ByteBuffer.wrap(from, at, 4 * count).order(order).asFloatBuffer().get(into, to, count);
	}

	static void signedBytes(final byte[] from, final int at, final float[] into, final int to, final int count) {
		for (int i = 0; i < count; i++) into[to + i] = from[at + i];
	}

	static void signedShorts(final byte[] from, final int at, final float[] into, final int to, final int count,
		final ByteOrder order)
	{
		final boolean swap = order == ByteOrder.BIG_ENDIAN;
		for (int i = 0; i < count; i++) {
			final short value = (short) SHORT.get(from, at + 2 * i);
			into[to + i] = swap ? Short.reverseBytes(value) : value;
		}
	}

	/** Rounded to the 24 bits a float holds. */
	static void integers(final byte[] from, final int at, final float[] into, final int to, final int count,
		final ByteOrder order, final boolean signed)
	{
		final boolean swap = order == ByteOrder.BIG_ENDIAN;
		final long mask = signed ? -1 : 0xFFFFFFFFL;
		for (int i = 0; i < count; i++) {
			final int value = (int) INT.get(from, at + 4 * i);
			into[to + i] = (swap ? Integer.reverseBytes(value) : value) & mask;
		}
	}

	/** Rounded to single precision. */
	static void doubles(final byte[] from, final int at, final float[] into, final int to, final int count,
		final ByteOrder order)
	{
		final boolean swap = order == ByteOrder.BIG_ENDIAN;
		for (int i = 0; i < count; i++) {
			final long value = (long) LONG.get(from, at + 8 * i);
			into[to + i] = (float) Double.longBitsToDouble(swap ? Long.reverseBytes(value) : value);
		}
	}
}
