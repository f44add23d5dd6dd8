package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.telops.TelopsImage.Exposure;

import java.util.ArrayList;
import java.util.List;

/** A download under way: consecutive images of one sequence, at the pace of the bit rate. */
final class Transfer {

	/** A transfer that fell behind may catch up by this much, so that coarse timers do not slow it down. */
	private static final long CATCH_UP = 20_000_000;

	private final RecordedSequence sequence;
	private final int imagesPerBlock;
	private final long endId;
	private long nextId;
	private long due;

	/**
	 * @param sequence where the images are
	 * @param firstId FrameID to begin with
	 * @param count images to send
	 * @param imagesPerBlock images packed into one block
	 * @param due when the first block is sent
	 */
	Transfer(final RecordedSequence sequence, final long firstId, final long count, final int imagesPerBlock,
		final long due)
	{
		this.sequence = sequence;
		this.imagesPerBlock = imagesPerBlock;
		this.due = due;
		nextId = firstId;
		endId = firstId + count;
	}

	/** When the next block is sent. */
	long due() {
		return due;
	}

	boolean done() {
		return nextId >= endId;
	}

	/**
	 * The next block.
	 *
	 * @param now current time
	 * @param imagePeriod nanoseconds an image takes at the bit rate
	 */
	TelopsImage next(final long now, final double imagePeriod) {
		final List<Exposure> exposures = new ArrayList<>(imagesPerBlock);
		final long firstId = nextId;
		while (exposures.size() < imagesPerBlock && nextId < endId) {
			exposures.add(sequence.exposure(nextId++));
		}
		due = Math.max(due, now - CATCH_UP) + Math.round(imagePeriod * exposures.size());
		return new TelopsImage(exposures, sequence.ticks(firstId));
	}
}
