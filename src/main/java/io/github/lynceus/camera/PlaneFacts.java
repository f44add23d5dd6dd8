package io.github.lynceus.camera;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * What there is to say about the counts of one plane, so that it need not be read again.
 *
 * @param crc32c CRC-32C of the counts as little-endian words
 * @param low lowest count that is a value, -1 when there is none
 * @param high highest count that is a value, -1 when there is none
 * @param values pixels that carry a value
 * @param marks pixels that carry a mark instead
 * @param total sum of the values' counts
 */
public record PlaneFacts(int crc32c, int low, int high, int values, int marks, long total) {

	private static final int CHUNK = 32_768;

	/**
	 * Looks at a plane.
	 *
	 * @param pixels of them are looked at, from the first on
	 * @param firstSpecialCode see {@link FrameUnit}
	 */
	public static PlaneFacts of(final short[] plane, final int pixels, final int firstSpecialCode) {
		int low = Integer.MAX_VALUE;
		int high = -1;
		long total = 0;
		int values = 0;
		for (int i = 0; i < pixels; i++) {
			final int raw = plane[i] & 0xFFFF;
			if (raw >= firstSpecialCode) continue;
			values++;
			total += raw;
			if (raw < low) low = raw;
			if (raw > high) high = raw;
		}
		return new PlaneFacts(checksum(plane, pixels), values == 0 ? -1 : low, high, values, pixels - values, total);
	}

	/** CRC-32C of the first counts of a plane as little-endian words. */
	public static int checksum(final short[] plane, final int pixels) {
		final CRC32C crc = new CRC32C();
		final ByteBuffer bytes = ByteBuffer.allocate(2 * Math.min(CHUNK, pixels)).order(ByteOrder.LITTLE_ENDIAN);
		for (int done = 0; done < pixels; done += CHUNK) {
			final int count = Math.min(CHUNK, pixels - done);
			bytes.clear();
			bytes.asShortBuffer().put(plane, done, count);
			crc.update(bytes.array(), 0, 2 * count);
		}
		return (int) crc.getValue();
	}
}
