package io.github.lynceus.simulator;

/** The stream channel as a camera model sees it. Safe to use from the model's own threads. */
public interface StreamOutput {

	/** Whether a client has opened the stream channel (a non-zero host port). */
	boolean isOpen();

	/**
	 * Sends an image unless the link is still busy with earlier ones, as a live camera does.
	 *
	 * @return false if the image was discarded; block ids do not count discarded images
	 */
	boolean offer(ImageBlock image);

	/**
	 * Sends an image, waiting until the link has room, as a memory download does.
	 *
	 * @return false if the channel is closed
	 */
	boolean send(ImageBlock image) throws InterruptedException;

	/** Bytes of the payload an image becomes with the stream's present settings. */
	default int payloadSize(final ImageBlock image) {
		return image.payloadSize();
	}

	/** The device's timestamp counter now, in ticks. */
	long timestamp();
}
