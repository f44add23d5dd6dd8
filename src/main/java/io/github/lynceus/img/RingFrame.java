package io.github.lynceus.img;

/**
 * What a live ring knows of one frame besides its pixels.
 *
 * @param ordinal position among all frames the ring has kept, from 0; never reused
 * @param blockId id of the block on the stream
 * @param frameId the camera's own number for the frame; the block id when the camera gives none
 * @param seconds time since the first frame the ring kept, by the camera's clock
 * @param packetsMissing packets that never arrived; 0 for a complete frame
 * @param receivedNanos {@link System#nanoTime()} at which the last packet came
 */
public record RingFrame(long ordinal, long blockId, long frameId, double seconds, int packetsMissing,
	long receivedNanos)
{

	/** Whether every packet arrived. */
	public boolean isComplete() {
		return packetsMissing == 0;
	}

	/** Slice label: number, time, and what is wrong with the frame when something is. */
	public String label() {
		return SliceLabel.of(frameId, seconds) + (packetsMissing == 0 ? "" : " incomplete");
	}
}
