package io.github.lynceus.gige;

import java.util.Arrays;

/** A set of packet ids that does not allocate while it has room. */
final class PacketSet {

	private long[] words = new long[4];

	boolean has(final int id) {
		final int word = id >>> 6;
		return word < words.length && (words[word] & 1L << id) != 0;
	}

	void add(final int id) {
		final int word = id >>> 6;
		if (word >= words.length) words = Arrays.copyOf(words, Math.max(word + 1, 2 * words.length));
		words[word] |= 1L << id;
	}

	void remove(final int id) {
		if (id >>> 6 < words.length) words[id >>> 6] &= ~(1L << id);
	}

	void clear() {
		Arrays.fill(words, 0);
	}

	/** First id not in the set, from {@code id} on. */
	int nextMissing(final int id) {
		for (int word = id >>> 6; word < words.length; word++) {
			final long absent = ~words[word] & (word == id >>> 6 ? -1L << id : -1L);
			if (absent != 0) return (word << 6) + Long.numberOfTrailingZeros(absent);
		}
		return Math.max(id, words.length << 6);
	}

	/** First id in the set, from {@code id} on; {@link Integer#MAX_VALUE} if there is none. */
	int nextPresent(final int id) {
		for (int word = id >>> 6; word < words.length; word++) {
			final long present = words[word] & (word == id >>> 6 ? -1L << id : -1L);
			if (present != 0) return (word << 6) + Long.numberOfTrailingZeros(present);
		}
		return Integer.MAX_VALUE;
	}
}
