package io.github.lynceus.camera;

/**
 * Joins the CRC-32C checksums of pieces of one length to that of all of them together, without their bytes: appending a
 * piece multiplies the checksum so far by a power of x that depends on the length alone.
 */
final class ChecksumChain {

	/** The polynomial of CRC-32C, lowest power in the highest bit. */
	private static final int POLYNOMIAL = 0x82F6_3B78;

	private final int[] append = new int[32];

	/** @param pieceBytes bytes of each piece */
	ChecksumChain(final long pieceBytes) {
		int[] power = zeroBit();
		for (int i = 0; i < 3; i++) power = product(power, power);
		int[] all = identity();
		for (long left = pieceBytes; left > 0; left >>>= 1) {
			if ((left & 1) != 0) all = product(power, all);
			power = product(power, power);
		}
		System.arraycopy(all, 0, append, 0, append.length);
	}

	/** Checksum of what {@code first} belongs to, followed by a piece with the checksum {@code next}. */
	int joined(final int first, final int next) {
		return product(append, first) ^ next;
	}

	/** What one more bit of zero does to a checksum. */
	private static int[] zeroBit() {
		final int[] matrix = new int[32];
		matrix[0] = POLYNOMIAL;
		for (int i = 1; i < 32; i++) matrix[i] = 1 << i - 1;
		return matrix;
	}

	private static int[] identity() {
		final int[] matrix = new int[32];
		for (int i = 0; i < 32; i++) matrix[i] = 1 << i;
		return matrix;
	}

	private static int[] product(final int[] a, final int[] b) {
		final int[] matrix = new int[32];
		for (int i = 0; i < 32; i++) matrix[i] = product(a, b[i]);
		return matrix;
	}

	private static int product(final int[] matrix, final int vector) {
		int sum = 0;
		for (int left = vector; left != 0; left &= left - 1) sum ^= matrix[Integer.numberOfTrailingZeros(left)];
		return sum;
	}
}
