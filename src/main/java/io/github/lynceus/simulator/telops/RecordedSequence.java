package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.telops.TelopsImage.Exposure;

import java.util.List;

/**
 * A sequence in the camera's memory. It stores no pixels, only what they follow from.
 *
 * @param window part of the sensor it was recorded with
 * @param firstId FrameID of the first image
 * @param moiId FrameID of the moment of interest
 * @param size images recorded; 0 once the sequence is cleared
 * @param bytes memory it occupies
 * @param segments the runs its images belong to
 * @param flagged images the flagging trigger has marked
 */
record RecordedSequence(Window window, long firstId, long moiId, long size, long bytes, List<Segment> segments,
	List<FrameIdRange> flagged)
{

	static final int PRE_MOI = 1;
	static final int MOI = 2;
	static final int POST_MOI = 3;

	/** FrameID of the last image. */
	long lastId() {
		return firstId + size - 1;
	}

	/** The same place in memory, without images. */
	RecordedSequence cleared() {
		return new RecordedSequence(window, 0, 0, 0, bytes, List.of(), List.of());
	}

	/** One of its images. */
	Exposure exposure(final long frameId) {
		return Segment.of(segments, frameId).exposure(frameId, flag(frameId, moiId),
			flagged.stream().anyMatch(range -> range.contains(frameId)));
	}

	/** Device ticks at the start of an exposure. */
	long ticks(final long frameId) {
		final Segment segment = Segment.of(segments, frameId);
		return (long) segment.ticksOf(frameId - segment.firstId());
	}

	/** The header's buffering flag. */
	static int flag(final long frameId, final long moiId) {
		return frameId < moiId ? PRE_MOI : frameId == moiId ? MOI : POST_MOI;
	}
}
