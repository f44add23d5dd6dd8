package io.github.lynceus.img;

import io.github.lynceus.camera.Sequence;
import java.util.List;

/**
 * Where the frames of several sequences stand on one time axis. When every sequence holds its moment of
 * interest (MOI), those frames share one place, so that a place is the same time in all of them; otherwise the
 * first frames do. A frame that is missing by its FrameID keeps its place, so that time stays even. Needs no memory for
 * each frame, as a sequence in a file may have a great many.
 */
final class TimeAxis {

	private final List<Sequence> sequences;
	/** Whether places follow from the ids of the frames, or from their order. */
	private final boolean[] byId;
	/** Id, or number, of the frame that would be at the first place. */
	private final long[] base;
	private final int length;
	private final int moiPlace;

	TimeAxis(final List<Sequence> sequences) {
		this.sequences = List.copyOf(sequences);
		byId = new boolean[sequences.size()];
		base = new long[sequences.size()];
		boolean moi = true;
		for (int s = 0; s < base.length; s++) {
			byId[s] = idsAreEven(sequences.get(s));
			moi &= moiIndex(s) >= 0;
		}
		for (int s = 0; s < base.length; s++) base[s] = sequences.get(s).size() == 0 ? 0 : mark(s, moi);
		long first = 0;
		long last = -1;
		for (int s = 0; s < base.length; s++) {
			final int size = sequences.get(s).size();
			if (size == 0) continue;
			first = Math.min(first, number(s, 0) - base[s]);
			last = Math.max(last, number(s, size - 1) - base[s]);
		}
		for (int s = 0; s < base.length; s++) base[s] += first;
		length = last < 0 && first == 0 ? 0 : (int) (last - first + 1);
		moiPlace = moi ? (int) -first : -1;
	}

	/** Places on the axis. */
	int length() {
		return length;
	}

	/** Place of frame i of a sequence, from 0. */
	int place(final int sequence, final int i) {
		return (int) (number(sequence, i) - base[sequence]);
	}

	/** The frame of a sequence at a place, or -1. */
	int at(final int sequence, final int place) {
		int low = 0;
		int high = sequences.get(sequence).size() - 1;
		while (low <= high) {
			final int middle = low + high >>> 1;
			final int there = place(sequence, middle);
			if (there == place) return middle;
			if (there < place) low = middle + 1;
			else high = middle - 1;
		}
		return -1;
	}

	/** Place of the MOI in every sequence, -1 when some sequence does not hold it. */
	int moiPlace() {
		return moiPlace;
	}

	private long number(final int sequence, final int i) {
		return byId[sequence] ? sequences.get(sequence).frameId(i) : i;
	}

	/** What stands at one place in all sequences. */
	private long mark(final int s, final boolean moi) {
		if (byId[s]) return moi ? sequences.get(s).moiFrameId() : sequences.get(s).frameId(0);
		return moi ? moiIndex(s) : 0;
	}

	/** Number of the frame at the moment of interest, 0 where places follow from ids; -1 when the sequence does not hold it. */
	private int moiIndex(final int s) {
		final Sequence sequence = sequences.get(s);
		final int size = sequence.size();
		if (size == 0 || sequence.moiFrameId() < sequence.frameId(0) || sequence.moiFrameId() > sequence.frameId(size - 1))
			return -1;
		if (byId[s]) return 0;
		for (int i = size - 1; i >= 0; i--) if (sequence.frameId(i) == sequence.moiFrameId()) return i;
		return -1;
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
