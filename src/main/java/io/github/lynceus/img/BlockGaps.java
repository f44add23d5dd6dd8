package io.github.lynceus.img;

/**
 * Counts the frames between two block ids. Ids are 16 bits wide with 0 left out, or 64 bits wide; a stream that
 * starts anew begins at 1 again.
 */
final class BlockGaps {

	private static final long LAST_SHORT_ID = 0xFFFF;
	/** A jump back counts as the 16-bit id having come round only this close to both ends. */
	private static final long NEAR = 0x1000;

	private long last;

	/** Frames missing between the frame before and this one. */
	long missingBefore(final long id) {
		final long before = last;
		last = id;
		if (before == 0 || id == before) {
			return 0;
		}
		if (id > before) {
			return id - before - 1;
		}
		final boolean wrapped = before <= LAST_SHORT_ID && before > LAST_SHORT_ID - NEAR && id < NEAR;
		return wrapped ? LAST_SHORT_ID - before + id - 1 : 0;
	}
}
