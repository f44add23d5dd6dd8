package io.github.lynceus.fiji.live;

import io.github.lynceus.img.RingOptions;

/**
 * How a live window starts.
 *
 * @param ring frames to keep for looking back, and how to read their numbers
 * @param look how it looks
 * @param host who owns the camera
 */
public record LiveOptions(RingOptions ring, LiveLook look, LiveHost host) {

	/** Range fitted to the first frames, with a scale. */
	public static final LiveOptions DEFAULT = new LiveOptions(RingOptions.DEFAULT, LiveLook.DEFAULT, LiveHost.NONE);

	/** The same with another ring. */
	public LiveOptions withRing(final RingOptions options) {
		return new LiveOptions(options, look, host);
	}

	/** The same with another look. */
	public LiveOptions withLook(final LiveLook other) {
		return new LiveOptions(ring, other, host);
	}

	/** The same with another owner of the camera. */
	public LiveOptions withHost(final LiveHost owner) {
		return new LiveOptions(ring, look, owner);
	}
}
