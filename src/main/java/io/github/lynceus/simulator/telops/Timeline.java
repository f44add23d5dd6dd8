package io.github.lynceus.simulator.telops;

import java.util.ArrayList;
import java.util.List;

/** The images of one acquisition: runs of steady pace, one after the other, with FrameIDs that never stop counting. */
final class Timeline {

	private final List<Segment> segments = new ArrayList<>();
	private final List<FrameIdRange> flagged = new ArrayList<>();

	/** Ends the last run where it stands and appends another, whose first FrameID must follow. */
	void append(final Segment segment) {
		if (!segments.isEmpty()) {
			final int last = segments.size() - 1;
			segments.set(last, segments.get(last).cut(segment.firstId() - segments.get(last).firstId()));
		}
		segments.add(segment);
	}

	Segment last() {
		return segments.get(segments.size() - 1);
	}

	/** FrameID of the next image whose exposure starts. */
	long nextId(final long now) {
		return last().firstId() + last().begun(now);
	}

	/** FrameID after the newest image that is out. */
	long availableId(final long now) {
		long id = segments.get(0).firstId();
		for (final Segment segment : segments) {
			// A run that has no image yet says nothing about those before it.
			final long available = segment.available(now);
			id = available == 0 ? id : Math.max(id, segment.firstId() + available);
		}
		return id;
	}

	/** The run a FrameID belongs to; FrameIDs beyond the end belong to the last run. */
	Segment of(final long frameId) {
		return Segment.of(segments, frameId);
	}

	/** When the image with this FrameID is out; {@link Agenda#NEVER} if nothing makes it. */
	long timeAvailable(final long frameId) {
		final Segment segment = of(frameId);
		final long index = frameId - segment.firstId();
		return index >= segment.limit() ? Agenda.NEVER : segment.timeAvailable(index);
	}

	/** The runs that make up a range of FrameIDs. */
	List<Segment> between(final long firstId, final long endId) {
		final List<Segment> result = new ArrayList<>();
		for (int i = 0; i < segments.size(); i++) {
			final Segment segment = segments.get(i);
			final long end = i + 1 < segments.size() ? segments.get(i + 1).firstId() : Long.MAX_VALUE;
			if (segment.firstId() < endId && end > firstId) {
				result.add(segment);
			}
		}
		return result;
	}

	/** Ends the last run where it stands; what comes next must be appended. */
	void halt(final long now) {
		final int last = segments.size() - 1;
		segments.set(last, segments.get(last).cut(segments.get(last).begun(now)));
	}

	/** Marks images, as the flagging trigger does. */
	void flag(final FrameIdRange images) {
		flagged.add(images);
	}

	/** Ends the marking that goes on. */
	void endFlag(final long endId) {
		final int last = flagged.size() - 1;
		if (last >= 0 && flagged.get(last).end() > endId) {
			flagged.set(last, new FrameIdRange(flagged.get(last).first(), endId));
		}
	}

	boolean flagged(final long frameId) {
		return flagged.stream().anyMatch(range -> range.contains(frameId));
	}

	/** Marked images among some. */
	List<FrameIdRange> flaggedBetween(final long firstId, final long endId) {
		return flagged.stream().filter(range -> range.overlaps(firstId, endId)).toList();
	}

	/** Forgets runs that ended before a FrameID. */
	void forgetBefore(final long frameId) {
		while (segments.size() > 1 && segments.get(1).firstId() <= frameId) {
			segments.remove(0);
		}
		flagged.removeIf(range -> range.end() <= frameId);
	}
}
