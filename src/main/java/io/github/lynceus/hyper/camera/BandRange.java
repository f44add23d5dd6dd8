package io.github.lynceus.hyper.camera;

import io.github.lynceus.hyper.CubeException;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring bands, or samples.
 *
 * @param start the first one, from 0
 * @param end the one after the last
 */
public record BandRange(int start, int end) {

	/** @throws CubeException when there is nothing in it */
	public BandRange {
		if (start < 0 || end <= start) throw new CubeException(
			"There is nothing from " + start + " to before " + end + ": a range begins at 0 or later and ends after its begin.");
	}

	/** How many. */
	public int count() {
		return end - start;
	}

	/** "a:b", "a-b" or "a,b", the end left out. @throws CubeException when the text is no range */
	public static BandRange parse(final String text) {
		final String[] ends = text.strip().split("\\s*[:,-]\\s*", -1);
		try {
			if (ends.length == 2) return new BandRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
		}
		catch (final NumberFormatException exc) {
			// Said below.
		}
		throw new CubeException("\"" + text + "\" is no range: write begin and end like 100:924, the end being left out.");
	}

	/** Ranges joined by semicolons. @throws CubeException when the text is no list of ranges */
	public static List<BandRange> parseList(final String text) {
		final List<BandRange> ranges = new ArrayList<>();
		for (final String part : text.split(";")) if (!part.isBlank()) ranges.add(parse(part));
		if (ranges.isEmpty()) throw new CubeException("\"" + text + "\" names no range: write for instance 0:30;100:140.");
		return List.copyOf(ranges);
	}

	/** Bands of all ranges. */
	static int total(final List<BandRange> ranges) {
		return ranges.stream().mapToInt(BandRange::count).sum();
	}

	/** All of them one after the other, in the order of the ranges. */
	static int[] indices(final List<BandRange> ranges) {
		final int[] indices = new int[total(ranges)];
		int at = 0;
		for (final BandRange range : ranges) for (int i = range.start; i < range.end; i++) indices[at++] = i;
		return indices;
	}

	/** The same counted from the other end of so many. */
	BandRange mirrored(final int all) {
		return new BandRange(all - end, all - start);
	}

	/** @throws CubeException when it reaches beyond the last */
	void check(final int all, final String what) {
		if (end > all) throw new CubeException("There are " + all + " " + what + ", so none from " + start + " to before " + end
			+ ": choose a range up to " + all + ".");
	}

	@Override
	public String toString() {
		return start + ":" + end;
	}
}
