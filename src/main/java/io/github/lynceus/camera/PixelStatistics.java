package io.github.lynceus.camera;

/**
 * Range and mean of physical values, number of marked pixels, and CRC-32C of the raw counts of frames added one after
 * the other. Not for several threads.
 */
public final class PixelStatistics {

	private ChecksumChain chain;
	private int chainPixels;
	private int crc;
	private double min = Double.POSITIVE_INFINITY;
	private double max = Double.NEGATIVE_INFINITY;
	private double sum;
	private long pixels;
	private long special;

	/** Adds values and checksum of a whole frame. */
	public PixelStatistics add(final short[] plane, final FrameUnit unit) {
		return add(PlaneFacts.of(plane, plane.length, unit.firstSpecialCode()), unit);
	}

	/** Adds values and checksum of a whole frame that was looked at before. */
	public PixelStatistics add(final PlaneFacts facts, final FrameUnit unit) {
		addChecksum(facts.crc32c(), facts.values() + facts.marks());
		special += facts.marks();
		if (facts.values() == 0) return this;
		final double a = unit.value(facts.low());
		final double b = unit.value(facts.high());
		min = Math.min(min, Math.min(a, b));
		max = Math.max(max, Math.max(a, b));
		sum += facts.total() * unit.scale() + facts.values() * unit.offset();
		pixels += facts.values();
		return this;
	}

	/** Adds the frame to the checksum only: for one whose pixels are not all valid. */
	public PixelStatistics addChecksum(final short[] plane) {
		return addChecksum(PlaneFacts.checksum(plane, plane.length), plane.length);
	}

	/** As {@link #addChecksum(short[])}, of a frame whose checksum is known. */
	public PixelStatistics addChecksum(final int checksum, final int planePixels) {
		if (planePixels != chainPixels) chain = new ChecksumChain(2L * planePixels);
		chainPixels = planePixels;
		crc = chain.joined(crc, checksum);
		return this;
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
		return String.format("%08x", crc);
	}
}
