package io.github.lynceus.camera;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Range and mean of physical values, number of marked pixels, and CRC-32C of the raw counts of frames added one after
 * the other. Not for several threads.
 */
public final class PixelStatistics {

	private static final int CHUNK = 32_768;

	private final CRC32C crc = new CRC32C();
	private ByteBuffer bytes;
	private double min = Double.POSITIVE_INFINITY;
	private double max = Double.NEGATIVE_INFINITY;
	private double sum;
	private long pixels;
	private long special;

	/** Adds values and checksum of a whole frame. */
	public PixelStatistics add(final short[] plane, final FrameUnit unit) {
		addValues(plane, unit);
		return addChecksum(plane);
	}

	/** Adds the frame to the checksum only: for one whose pixels are not all valid. */
	public PixelStatistics addChecksum(final short[] plane) {
		if (bytes == null) bytes = ByteBuffer.allocate(2 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
		for (int done = 0; done < plane.length; done += CHUNK) {
			final int count = Math.min(CHUNK, plane.length - done);
			bytes.clear();
			bytes.asShortBuffer().put(plane, done, count);
			crc.update(bytes.array(), 0, 2 * count);
		}
		return this;
	}

	private void addValues(final short[] plane, final FrameUnit unit) {
		final int limit = unit.firstSpecialCode();
		int low = Integer.MAX_VALUE;
		int high = -1;
		long total = 0;
		int count = 0;
		for (final short pixel : plane) {
			final int raw = pixel & 0xFFFF;
			if (raw >= limit) continue;
			count++;
			total += raw;
			if (raw < low) low = raw;
			if (raw > high) high = raw;
		}
		special += plane.length - count;
		if (count == 0) return;
		final double a = unit.value(low);
		final double b = unit.value(high);
		min = Math.min(min, Math.min(a, b));
		max = Math.max(max, Math.max(a, b));
		sum += total * unit.scale() + count * unit.offset();
		pixels += count;
	}

	/** Lowest value, NaN when there is none. */
	public double min() {
		return pixels == 0 ? Double.NaN : min;
	}

	/** Highest value, NaN when there is none. */
	public double max() {
		return pixels == 0 ? Double.NaN : max;
	}

	/** Mean value, NaN when there is none. */
	public double mean() {
		return pixels == 0 ? Double.NaN : sum / pixels;
	}

	/** Pixels that carry a mark instead of a value. */
	public long specialPixels() {
		return special;
	}

	/** Checksum of the counts as little-endian words so far, eight hex digits. */
	public String crc32c() {
		return String.format("%08x", crc.getValue());
	}
}
