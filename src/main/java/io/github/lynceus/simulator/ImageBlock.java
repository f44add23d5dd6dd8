package io.github.lynceus.simulator;

import java.nio.ByteBuffer;

/** One image about to be sent as a GVSP block. */
public interface ImageBlock {

	/** PFNC pixel format code. */
	int pixelFormat();

	/** Columns. */
	int width();

	/** Rows, including any header rows the camera puts above the image. */
	int height();

	/** First column on the sensor. */
	default int offsetX() {
		return 0;
	}

	/** First row on the sensor. */
	default int offsetY() {
		return 0;
	}

	/** Device ticks at the start of the exposure. */
	long timestamp();

	/** Bytes of the payload. */
	int payloadSize();

	/**
	 * Bytes of a pixel's components, which the stream swaps when the client wants the high byte first; 1 for those without
	 * byte order.
	 */
	default int wordBytes() {
		return (pixelFormat() >>> 16 & 0xFF) == 16 ? 2 : 1;
	}

	/**
	 * The image goes out now, as this block; called once, from the sending thread, before the payload is asked for.
	 * What it does must be quick.
	 */
	default void begins(final long blockId) {}

	/** Writes the whole payload, words little-endian, at the buffer's position; called once, from the sending thread. */
	void writePayload(ByteBuffer target);

	/** The same for images whose content depends on the block they travel in. */
	default void writePayload(final ByteBuffer target, final long blockId) {
		writePayload(target);
	}
}
