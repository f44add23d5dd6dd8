package io.github.lynceus.pixel;

/**
 * PFNC's "p" formats: components follow each other in a stream of bits that fills each byte from its low end. The usual
 * widths are read by groups that end with a byte, at a fixed cost each.
 */
final class BitStream {

	private BitStream() {}

	/** Components of 1 to 16 bits. */
	static void unpack(final byte[] from, final int at, final short[] into, final int to, final int count,
		final int bits)
	{
		final int done = switch (bits) {
			case 10 -> unpack10(from, at, into, to, count);
			case 12 -> unpack12(from, at, into, to, count);
			case 14 -> unpack14(from, at, into, to, count);
			default -> 0;
		};
		int next = at + done * bits / 8;
		final int mask = (1 << bits) - 1;
		int held = 0;
		int store = 0;
		for (int i = to + done; i < to + count; i++) {
			while (held < bits) {
				store |= (from[next++] & 0xFF) << held;
				held += 8;
			}
			into[i] = (short) (store & mask);
			store >>>= bits;
			held -= bits;
		}
	}

	/** Four in five bytes; gives how many were read. */
	private static int unpack10(final byte[] from, final int at, final short[] into, final int to, final int count) {
		final int groups = count / 4;
		for (int g = 0, b = at, i = to; g < groups; g++, b += 5, i += 4) {
			final int low = from[b] & 0xFF | (from[b + 1] & 0xFF) << 8 | (from[b + 2] & 0xFF) << 16;
			final int high = from[b + 2] & 0xFF | (from[b + 3] & 0xFF) << 8 | (from[b + 4] & 0xFF) << 16;
			into[i] = (short) (low & 0x3FF);
			into[i + 1] = (short) (low >> 10 & 0x3FF);
			into[i + 2] = (short) (high >> 4 & 0x3FF);
			into[i + 3] = (short) (high >> 14);
		}
		return groups * 4;
	}

	/** Two in three bytes. */
	private static int unpack12(final byte[] from, final int at, final short[] into, final int to, final int count) {
		final int groups = count / 2;
		for (int g = 0, b = at, i = to; g < groups; g++, b += 3, i += 2) {
			final int middle = from[b + 1];
			into[i] = (short) (from[b] & 0xFF | (middle & 0x0F) << 8);
			into[i + 1] = (short) (middle >> 4 & 0x0F | (from[b + 2] & 0xFF) << 4);
		}
		return groups * 2;
	}

	/** Four in seven bytes. */
	private static int unpack14(final byte[] from, final int at, final short[] into, final int to, final int count) {
		final int groups = count / 4;
		for (int g = 0, b = at, i = to; g < groups; g++, b += 7, i += 4) {
			final int low = from[b] & 0xFF | (from[b + 1] & 0xFF) << 8 | (from[b + 2] & 0xFF) << 16
				| (from[b + 3] & 0x0F) << 24;
			final int high = (from[b + 3] & 0xFF) >> 4 | (from[b + 4] & 0xFF) << 4 | (from[b + 5] & 0xFF) << 12
				| (from[b + 6] & 0xFF) << 20;
			into[i] = (short) (low & 0x3FFF);
			into[i + 1] = (short) (low >> 14);
			into[i + 2] = (short) (high & 0x3FFF);
			into[i + 3] = (short) (high >> 14);
		}
		return groups * 4;
	}

	/** Components of 1, 2 or 4 bits. */
	static void unpack(final byte[] from, final int at, final byte[] into, final int to, final int count,
		final int bits)
	{
		final int mask = (1 << bits) - 1;
		final int perByte = 8 / bits;
		for (int i = 0, b = at; i < count; b++) {
			int store = from[b];
			for (final int end = Math.min(count, i + perByte); i < end; i++) {
				into[to + i] = (byte) (store & mask);
				store >>= bits;
			}
		}
	}
}
