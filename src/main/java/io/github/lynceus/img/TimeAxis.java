package io.github.lynceus.img;

import io.github.lynceus.camera.Sequence;
import java.util.List;

/**
 * Where the frames of several sequences stand on one time axis. When every sequence holds its moment of
 * interest (MOI), those frames share one place, so that a place is the same time in all of them; otherwise the
 * first frames do. A frame that is missing by its FrameID keeps its place, so that time stays even.
 */
final class TimeAxis {

	private final long[][] places;
	private final int length;
	private final int moiPlace;

	TimeAxis(final List<Sequence> sequences) {
		final boolean moi = sequences.stream().allMatch(TimeAxis::holdsMoi);
		places = new long[sequences.size()][];
		long first = 0;
		for (int s = 0; s < places.length; s++) {
			places[s] = relative(sequences.get(s), moi);
			first = places[s].length == 0 ? first : Math.min(first, places[s][0]);
		}
		long last = -1;
		for (final long[] row : places) {
			for (int i = 0; i < row.length; i++) {
				row[i] -= first;
				last = Math.max(last, row[i]);
			}
		}
		length = (int) (last + 1);
		moiPlace = moi ? (int) -first : -1;
	}

	/** Places on the axis. */
	int length() {
		return length;
	}

	/** Place of frame i of a sequence, from 0. */
	int place(final int sequence, final int i) {
		return (int) places[sequence][i];
	}

	/** Place of the MOI in every sequence, -1 when some sequence does not hold it. */
	int moiPlace() {
		return moiPlace;
	}

	/** Places relative to the MOI frame, or to the first frame. */
	private static long[] relative(final Sequence sequence, final boolean toMoi) {
		final long[] row = new long[sequence.size()];
		final boolean byId = idsAreEven(sequence);
		int moiIndex = 0;
		for (int i = 0; toMoi && i < row.length; i++) {
			moiIndex = sequence.frameId(i) == sequence.moiFrameId() ? i : moiIndex;
		}
		for (int i = 0; i < row.length; i++) {
			row[i] = byId ? sequence.frameId(i) - (toMoi ? sequence.moiFrameId() : sequence.frameId(0)) : i - moiIndex;
		}
		return row;
	}

	private static boolean holdsMoi(final Sequence sequence) {
		final boolean inside = sequence.size() > 0 && sequence.moiFrameId() >= sequence.frameId(0)
			&& sequence.moiFrameId() <= sequence.frameId(sequence.size() - 1);
		if (!inside || idsAreEven(sequence)) {
			return inside;
		}
		for (int i = 0; i < sequence.size(); i++) {
			if (sequence.frameId(i) == sequence.moiFrameId()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether ids rise with the frames, with gaps no longer than what is there. Ids that jump further are not a
	 * clock, and laying frames out by them would make a stack of blanks.
	 */
	private static boolean idsAreEven(final Sequence sequence) {
		final int size = sequence.size();
		for (int i = 1; i < size; i++) {
			if (sequence.frameId(i) <= sequence.frameId(i - 1)) {
				return false;
			}
		}
		return size > 0 && sequence.frameId(size - 1) - sequence.frameId(0) <= 2L * size + 16;
	}
}
