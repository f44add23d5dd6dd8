package io.github.lynceus.camera;

/** How many frame buffers a stream gets: as many as it likes of small images, fewer of large ones, none of absurd ones. */
final class StreamMemory {

	private static final int MOST = 32;
	/** With fewer, a frame that waits for lost packets would cost those after it. */
	private static final int FEWEST = 4;

	private StreamMemory() {}

	/**
	 * Buffers that take a quarter of the memory at most, or half of it when the images are large.
	 *
	 * @param name of the camera
	 * @param payload bytes of an image, at least 1, as the camera says
	 * @param memory bytes this program may use
	 * @throws CameraException with one sentence when they do not fit
	 */
	static int buffers(final String name, final long payload, final long memory) {
		if (payload > memory / 2 / FEWEST) throw new CameraException(name
			+ " says that an image has " + payload + " bytes, too many for the memory of this program: choose a smaller"
			+ " region, or allow more memory (in Fiji: Edit > Options > Memory & Threads).");
		return (int) Math.max(FEWEST, Math.min(MOST, memory / 4 / payload));
	}
}
