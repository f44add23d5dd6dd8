package io.github.lynceus.check;

/**
 * Who controls a camera.
 *
 * @param holder as far as the camera tells
 * @param address of the computer whose program controls it; empty if the camera does not tell
 * @param heartbeatMillis after how long without a word of that program the camera is free; 0 if it does not tell
 */
record Control(Holder holder, String address, int heartbeatMillis) {

	/** Who it can be. */
	enum Holder {
		NOBODY,
		THIS_PROGRAM,
		ANOTHER
	}

	/** Whether this program may write to it, or take control first. */
	boolean isFree() {
		return holder != Holder.ANOTHER;
	}
}
