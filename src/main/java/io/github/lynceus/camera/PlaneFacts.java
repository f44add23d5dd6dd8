package io.github.lynceus.camera;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
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
	/** Counts looked at in one go: they stay in the processor's cache. */
	private static final int PIECE = 8192;

	/**
	 * Looks at a plane.
	 *
	 * @param pixels of them are looked at, from the first on
	 * @param firstSpecialCode see {@link FrameUnit}
	 */
	public static PlaneFacts of(final short[] plane, final int pixels, final int firstSpecialCode) {
		final Tally tally = new Tally(firstSpecialCode);
		tally.add(plane, pixels);
		return tally.facts(checksum(plane, pixels), pixels);
	}

	/**
	 * Looks at a plane outside the heap, which has no array.
	 *
	 * @param plane counts as little-endian words, from position to limit; these stay
	 * @param firstSpecialCode see {@link FrameUnit}
	 */
	public static PlaneFacts of(final ByteBuffer plane, final int firstSpecialCode) {
		final Tally tally = new Tally(firstSpecialCode);
		final ShortBuffer counts = plane.duplicate().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
		final int pixels = counts.remaining();
		final short[] piece = new short[Math.min(PIECE, pixels)];
		for (int done = 0; done < pixels; done += PIECE) {
			final int n = Math.min(PIECE, pixels - done);
			counts.get(piece, 0, n);
			tally.add(piece, n);
		}
		final CRC32C crc = new CRC32C();
		crc.update(plane.duplicate());
		return tally.facts((int) crc.getValue(), pixels);
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

	/** Range, number and sum of the counts that are values. */
	private static final class Tally {

		private final int firstSpecialCode;
		private int lowest = Integer.MAX_VALUE;
		private int highest = -1;
		private int number;
		private long sum;

		Tally(final int firstSpecialCode) {
			this.firstSpecialCode = firstSpecialCode;
		}

		/** Local variables throughout: fields would be written back for every pixel. */
		void add(final short[] counts, final int n) {
			final int end = firstSpecialCode;
			int low = lowest;
			int high = highest;
			int values = 0;
			long total = 0;
			for (int i = 0; i < n; i++) {
				final int raw = counts[i] & 0xFFFF;
				if (raw >= end) continue;
				values++;
				total += raw;
				if (raw < low) low = raw;
				if (raw > high) high = raw;
			}
			lowest = low;
			highest = high;
			number += values;
			sum += total;
		}

		PlaneFacts facts(final int crc32c, final int pixels) {
			return new PlaneFacts(crc32c, number == 0 ? -1 : lowest, highest, number, pixels - number, sum);
		}
	}
}
