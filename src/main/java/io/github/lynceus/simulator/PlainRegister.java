package io.github.lynceus.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Bits at a fixed address, as a description says.
 *
 * @param address first byte
 * @param length bytes, 1 to 8
 * @param littleEndian byte order
 * @param real whether it is a floating-point number
 * @param shift lowest bit of the value
 * @param bits number of bits
 */
record PlainRegister(long address, int length, boolean littleEndian, boolean real, int shift, int bits) {

	/** Whether bytes from an address on touch it. */
	boolean touches(final long from, final int count) {
		return from < address + length && address < from + count;
	}

	/** The value, unsigned. */
	long get(final RememberedBytes memory) {
		return word(memory) >>> shift & mask();
	}

	/** Whether it has a value, of which only as many bits count as it has. */
	boolean holds(final RememberedBytes memory, final long value) {
		return get(memory) == (value & mask());
	}

	/** Floating-point numbers as they are, others converted. */
	double getDouble(final RememberedBytes memory) {
		if (!real) return get(memory);
		return length == 4 ? Float.intBitsToFloat((int) get(memory)) : Double.longBitsToDouble(get(memory));
	}

	/** Changes these bits only. */
	void set(final RememberedBytes memory, final long value) {
		final long word = word(memory) & ~(mask() << shift) | (value & mask()) << shift;
		final ByteBuffer all = ByteBuffer.allocate(8).order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		all.putLong(0, word);
		final byte[] own = new byte[length];
		all.position(littleEndian ? 0 : 8 - length).get(own);
		memory.write(address, own);
	}

	void setDouble(final RememberedBytes memory, final double value) {
		if (!real) set(memory, (long) value);
		else set(memory, length == 4 ? Float.floatToIntBits((float) value) : Double.doubleToLongBits(value));
	}

	private long word(final RememberedBytes memory) {
		final byte[] own = new byte[length];
		memory.read(address, own);
		final ByteBuffer all = ByteBuffer.allocate(8).order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		all.position(littleEndian ? 0 : 8 - length).put(own);
		return all.getLong(0);
	}

	private long mask() {
		return bits >= Long.SIZE ? -1 : (1L << bits) - 1;
	}
}
