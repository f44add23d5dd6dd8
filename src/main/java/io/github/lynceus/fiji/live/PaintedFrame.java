package io.github.lynceus.fiji.live;

import io.github.lynceus.img.RingFrame;

/**
 * A frame that has reached the screen.
 *
 * @param frame which one
 * @param nanos {@link System#nanoTime()} when the window had drawn it and the display had nothing left to do for that
 * @param ageNanos time since the camera's time stamp, or since the last packet came when the clocks cannot be compared
 * @param uncertainNanos by how much the age may be wrong to either side, as the clocks could be compared no better
 * @param fromCamera whether the age counts from the camera's time stamp
 */
public record PaintedFrame(RingFrame frame, long nanos, long ageNanos, long uncertainNanos, boolean fromCamera) {

	/** Time since the last packet of the frame came: what this program has taken. */
	public long sinceArrivalNanos() {
		return nanos - frame.receivedNanos();
	}
}
