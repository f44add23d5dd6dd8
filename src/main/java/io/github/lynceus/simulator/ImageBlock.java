package io.github.lynceus.simulator;

import io.github.lynceus.gvsp.GvspPart;
import java.nio.ByteBuffer;
import java.util.List;

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

	/**
	 * Rows as the leader says: other than {@link #height} for blocks that may end early, whose true height only the
	 * trailer tells; 0 if the camera leaves it open.
	 */
	default int leaderHeight() {
		return height();
	}

	/** What travels with the image; number and lengths do not depend on the block. */
	default List<Chunk> chunks(final long blockId) {
		return List.of();
	}

	/** Chunk id of the image itself, where it travels as one. */
	default int imageChunkId() {
		return 1;
	}

	/** What the payload consists of, where it travels as multi-part; their lengths add up to it. */
	default List<GvspPart> parts() {
		return List.of(new GvspPart(GvspPart.IMAGE_2D, payloadSize(), pixelFormat(), width(), height(), offsetX(),
			offsetY()));
	}

	/** Bytes of the payload, chunks not counted. */
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

	/** Whether the camera loses the image before it goes out: its block id is used up, and no packet is sent. */
	default boolean isLost() {
		return false;
	}

	/** Writes the whole payload, words little-endian, at the buffer's position; called once, from the sending thread. */
	void writePayload(ByteBuffer target);

	/** The same for images whose content depends on the block they travel in. */
	default void writePayload(final ByteBuffer target, final long blockId) {
		writePayload(target);
	}
}
