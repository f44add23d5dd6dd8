package io.github.lynceus.pixel;

/** GigE Vision's Mono10Packed and Mono12Packed: high bits of two pixels around a byte with the low bits of both. */
final class LegacyPacking {

	private LegacyPacking() {}

	/** @param bits 10 or 12 */
	static void unpack(final byte[] from, final int at, final short[] into, final int to, final int count,
		final int bits)
	{
		final int low = bits - 8;
		final int mask = (1 << low) - 1;
		final int pairs = count / 2;
		for (int p = 0, b = at, i = to; p < pairs; p++, b += 3, i += 2) {
			final int middle = from[b + 1];
			into[i] = (short) ((from[b] & 0xFF) << low | middle & mask);
			into[i + 1] = (short) ((from[b + 2] & 0xFF) << low | middle >> 4 & mask);
		}
		if (count % 2 != 0) {
			final int b = at + 3 * pairs;
			into[to + count - 1] = (short) ((from[b] & 0xFF) << low | from[b + 1] & mask);
		}
	}
}
