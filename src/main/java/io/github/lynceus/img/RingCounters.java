package io.github.lynceus.img;

/**
 * What became of the frames offered to a live ring. Every offered frame is in exactly one of {@code kept},
 * {@code skipped}, {@code notKept} and {@code misfits}.
 *
 * @param offered frames handed over by the receiver
 * @param kept frames written into the ring
 * @param incomplete offered frames with missing packets, kept or not
 * @param skipped incomplete frames that were not kept
 * @param notKept frames that came while the ring was held
 * @param misfits frames of another size or pixel format than the ring's
 * @param neverArrived frames of which nothing came, by the gaps in the block ids
 * @param packetsMissing packets missing from the incomplete frames
 */
public record RingCounters(long offered, long kept, long incomplete, long skipped, long notKept, long misfits,
	long neverArrived, long packetsMissing)
{

	/** Frames that were lost on the way, wholly or in part. */
	public long framesLost() {
		return neverArrived + incomplete;
	}
}
