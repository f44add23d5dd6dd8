package io.github.lynceus.img;

/**
 * What a live ring knows of one frame besides its pixels.
 *
 * @param ordinal position among all frames the ring has kept, from 0; never reused
 * @param blockId id of the block on the stream
 * @param frameId the camera's own number for the frame; the block id when the camera gives none
 * @param seconds time since the first frame the ring kept, by the camera's clock
 * @param tick the device's time stamp; 0 when it has none
 * @param packetsMissing packets that never arrived; 0 for a complete frame
 * @param receivedNanos {@link System#nanoTime()} at which the last packet came
 */
public record RingFrame(long ordinal, long blockId, long frameId, double seconds, long tick, int packetsMissing,
	long receivedNanos)
{

	/** Whether every packet arrived. */
	public boolean isComplete() {
		return packetsMissing == 0;
	}

	/** The same frame with another place and time: it begins a series of its own. */
	public RingFrame at(final long newOrdinal, final double newSeconds) {
		return new RingFrame(newOrdinal, blockId, frameId, newSeconds, tick, packetsMissing, receivedNanos);
	}

	/** Whether this is the other one's frame, wherever the two were kept. */
	public boolean isSame(final RingFrame other) {
		return blockId == other.blockId && tick == other.tick && receivedNanos == other.receivedNanos;
	}

	/** Whether it was taken before the other, by the camera's clock or, without one, by the time of reception. */
	public boolean isBefore(final RingFrame other) {
		return tick != 0 && other.tick != 0 ? tick - other.tick < 0 : receivedNanos - other.receivedNanos < 0;
	}

	/** Slice label: number, time, and what is wrong with the frame when something is. */
	public String label() {
		return SliceLabel.of(frameId, seconds) + (packetsMissing == 0 ? "" : " incomplete");
	}
}
