package io.github.lynceus.telops;

import io.github.lynceus.gige.ByteRange;
import java.util.Arrays;
import java.util.List;

/**
 * The parts of a frame that have not arrived, as ascending, disjoint ranges of 16-bit words of the payload: header rows
 * first, then pixels. Immutable.
 */
final class WordGaps {

	/** Nothing is missing. */
	static final WordGaps NONE = new WordGaps(new int[0]);

	/** start, end, start, end …; ends exclusive. */
	private final int[] bounds;

	private WordGaps(final int[] bounds) {
		this.bounds = bounds;
	}

	/** Everything is missing. */
	static WordGaps all(final int words) {
		return new WordGaps(new int[] { 0, words });
	}

	/** A word counts as missing when either of its bytes is. @param ranges ascending and disjoint */
	static WordGaps ofBytes(final List<ByteRange> ranges, final int words) {
		final int[] found = new int[2 * ranges.size()];
		int n = 0;
		for (final ByteRange range : ranges) {
			final int start = Math.max(0, (int) (range.start() / 2));
			final int end = (int) Math.min(words, (range.end() + 1L) / 2);
			if (start >= end) continue;
			if (n > 0 && start <= found[n - 1]) found[n - 1] = Math.max(found[n - 1], end);
			else {
				found[n++] = start;
				found[n++] = end;
			}
		}
		return n == 0 ? NONE : new WordGaps(Arrays.copyOf(found, n));
	}

	/** What is missing of one of several frames that came together, counted from its first word. */
	WordGaps slice(final int from, final int to) {
		final int[] found = new int[bounds.length];
		int n = 0;
		for (int i = 0; i < bounds.length; i += 2) {
			final int start = Math.max(bounds[i], from);
			final int end = Math.min(bounds[i + 1], to);
			if (start >= end) continue;
			found[n++] = start - from;
			found[n++] = end - from;
		}
		return n == 0 ? NONE : new WordGaps(Arrays.copyOf(found, n));
	}

	/** What is missing in both. */
	WordGaps intersect(final WordGaps other) {
		final int[] found = new int[bounds.length + other.bounds.length];
		int n = 0;
		for (int i = 0, j = 0; i < bounds.length && j < other.bounds.length;) {
			final int start = Math.max(bounds[i], other.bounds[j]);
			final int end = Math.min(bounds[i + 1], other.bounds[j + 1]);
			if (start < end) {
				found[n++] = start;
				found[n++] = end;
			}
			if (bounds[i + 1] < other.bounds[j + 1]) i += 2;
			else j += 2;
		}
		return n == 0 ? NONE : new WordGaps(Arrays.copyOf(found, n));
	}

	/** Calls back for every range that is missing here but not in {@code now}. */
	void filledBy(final WordGaps now, final RangeAction action) {
		int j = 0;
		for (int i = 0; i < bounds.length; i += 2) {
			int start = bounds[i];
			final int end = bounds[i + 1];
			while (j < now.bounds.length && now.bounds[j + 1] <= start)
				j += 2;
			for (int k = j; k < now.bounds.length && now.bounds[k] < end; k += 2) {
				if (start < now.bounds[k]) action.range(start, now.bounds[k]);
				start = Math.max(start, now.bounds[k + 1]);
			}
			if (start < end) action.range(start, end);
		}
	}

	/** Whether any of the first words is missing. */
	boolean touchesFirst(final int words) {
		return bounds.length > 0 && bounds[0] < words;
	}

	/** Whether nothing of so many words is there. */
	boolean isAll(final int words) {
		return bounds.length == 2 && bounds[0] == 0 && bounds[1] == words;
	}

	boolean isEmpty() {
		return bounds.length == 0;
	}

	/** Packets it takes to fill the gaps. @param wordsPerPacket payload of one packet */
	int packets(final int wordsPerPacket) {
		int packets = 0;
		for (int i = 0; i < bounds.length; i += 2)
			packets += (bounds[i + 1] - bounds[i] + wordsPerPacket - 1) / wordsPerPacket;
		return packets;
	}

	@Override
	public String toString() {
		return Arrays.toString(bounds);
	}

	/** Receives ranges of words, end exclusive. */
	interface RangeAction {

		void range(int start, int end);
	}
}
