package io.github.lynceus.simulator.telops;

import java.util.ArrayList;
import java.util.List;

/**
 * The ring arithmetic of the memory buffer: which images of a run of consecutive FrameIDs a sequence keeps. Images
 * turn in a ring until the moment of interest (MOI); then the sequence is completed around it, and the next one begins
 * with the next image.
 */
final class Recorder {

	/**
	 * A finished sequence.
	 *
	 * @param firstId FrameID of the first image kept
	 * @param moiId FrameID of the moment of interest
	 * @param size images kept
	 */
	record Sequence(long firstId, long moiId, long size) {}

	private static final long NONE = -1;

	/**
	 * An MOI on the second image keeps the first one even when no image before the MOI is wanted: the memory is filled
	 * in pairs.
	 */
	private static final long PAIR = 2;

	private final long size;
	private final long preMoi;
	private final boolean moiAtFirst;
	private int remaining;
	private long start;
	private long moi = NONE;
	private boolean holding;

	/**
	 * @param firstId FrameID of the first image
	 * @param sequences number of sequences to record
	 * @param size images in a sequence
	 * @param preMoi images wanted before the moment of interest
	 * @param moiAtFirst whether the first image of every sequence is its moment of interest
	 */
	Recorder(final long firstId, final int sequences, final long size, final long preMoi, final boolean moiAtFirst) {
		this.size = size;
		this.preMoi = preMoi;
		this.moiAtFirst = moiAtFirst;
		remaining = sequences;
		begin(firstId);
	}

	private void begin(final long firstId) {
		start = firstId;
		moi = moiAtFirst ? firstId : NONE;
	}

	/** Makes the next image the moment of interest; does nothing when the sequence has one. */
	void fire(final long nextId) {
		if (moi == NONE && !holding && remaining > 0) {
			moi = Math.max(nextId, start);
		}
	}

	/** Stops filling the ring; what a sequence has before its moment of interest is lost. */
	void hold() {
		holding = moi == NONE;
	}

	/** Fills the ring again. */
	void resume(final long nextId) {
		if (holding) {
			holding = false;
			begin(nextId);
		}
	}

	boolean holding() {
		return holding;
	}

	/** Images in a sequence. */
	long size() {
		return size;
	}

	/** Whether images after the moment of interest are being recorded. */
	boolean postMoi(final long frameId) {
		return moi != NONE && frameId > moi;
	}

	/** FrameID of the moment of interest, or -1. */
	long moi() {
		return moi;
	}

	/** Whether all sequences are there. */
	boolean done() {
		return remaining == 0;
	}

	/** FrameID after the last image of the sequence under way, or -1 while nobody knows. */
	long endId() {
		return moi == NONE || done() ? NONE : firstId() + size;
	}

	private long firstId() {
		return moi - start < Math.max(preMoi, PAIR) ? start : moi - preMoi;
	}

	/**
	 * Sequences that are finished once all images before a FrameID are there.
	 */
	List<Sequence> advance(final long availableId) {
		final List<Sequence> finished = new ArrayList<>();
		while (endId() != NONE && availableId >= endId()) {
			finished.add(new Sequence(firstId(), moi, size));
			remaining--;
			begin(firstId() + size);
		}
		return finished;
	}

	/**
	 * Ends the recording with the images before a FrameID.
	 *
	 * @return the sequence under way, shortened, or null if its moment of interest has not come
	 */
	Sequence stop(final long endId) {
		if (done() || moi == NONE || endId <= moi) {
			remaining = 0;
			return null;
		}
		remaining = 0;
		return new Sequence(firstId(), moi, Math.min(size, endId - firstId()));
	}
}
