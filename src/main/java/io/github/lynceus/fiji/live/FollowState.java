package io.github.lynceus.fiji.live;

/**
 * Whether a live window follows the stream. It does while its slider stands on the last slice. A slider moved
 * back holds the frames there are, so that one can look through them in peace; moved to the end again, it
 * follows. Freezing holds them wherever the slider stands.
 */
final class FollowState {

	private boolean scrubbed;
	private boolean frozen;

	/**
	 * Takes note of the slider.
	 *
	 * @param slice where it stands, from 1
	 * @param slices where its end is
	 * @return whether following began or ended by this
	 */
	boolean slider(final int slice, final int slices) {
		final boolean before = isFollowing();
		scrubbed = slice < slices;
		return isFollowing() != before;
	}

	/** Holds or lets go, whatever the slider says. @return whether following began or ended by this */
	boolean freeze(final boolean on) {
		final boolean before = isFollowing();
		frozen = on;
		return isFollowing() != before;
	}

	/** Whether the newest frame is to be shown. */
	boolean isFollowing() {
		return !scrubbed && !frozen;
	}

	/** Whether somebody asked to freeze. */
	boolean isFrozen() {
		return frozen;
	}
}
