package io.github.lynceus.hyper.camera;

/**
 * Turns the block ids of an acquisition, which go from 65535 to 1 unless they have 64 bits, into numbers of lines from 0
 * on. Blocks come in their order, so a smaller id means that they began anew.
 */
final class LineIds {

	private static final int CYCLE = 65535;
	/** By the standard an acquisition begins with id 1; one that begins beyond this does not follow it. */
	private static final int LATEST_BEGIN = 1000;

	private long origin = -1;
	private long lastId;
	private long last = -1;

	/** The number of the line with this id, -1 if it is the one before once more. */
	long number(final long id) {
		if (origin < 0) {
			origin = id <= LATEST_BEGIN ? 1 : id;
			last = id - origin;
		}
		else {
			final long step = id - lastId;
			if (step == 0) return -1;
			last += step < 0 ? step + CYCLE : step;
		}
		lastId = id;
		return last;
	}
}
