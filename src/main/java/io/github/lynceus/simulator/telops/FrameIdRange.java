package io.github.lynceus.simulator.telops;

/**
 * Consecutive images.
 *
 * @param first FrameID of the first one
 * @param end FrameID after the last one
 */
record FrameIdRange(long first, long end) {

	boolean contains(final long frameId) {
		return frameId >= first && frameId < end;
	}

	boolean overlaps(final long from, final long to) {
		return first < to && from < end;
	}
}
