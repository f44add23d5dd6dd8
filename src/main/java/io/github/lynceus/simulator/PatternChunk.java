package io.github.lynceus.simulator;

import java.nio.ByteBuffer;

/** What the test pattern camera can send along with an image; in the order of {@code ChunkSelector}. */
enum PatternChunk {

	/** Device ticks, 8 bytes. */
	TIMESTAMP(0x1001, 8),
	/** Block id, 8 bytes. */
	FRAME_ID(0x1002, 8),
	/** Microseconds as a 64-bit floating-point number. */
	EXPOSURE_TIME(0x1003, 8),
	WIDTH(0x1004, 4),
	/** Rows really sent. */
	HEIGHT(0x1005, 4),
	PIXEL_FORMAT(0x1006, 4);

	/** Chunk id of the image in the old layout. */
	static final int IMAGE = 0x1000;

	private final int id;
	private final int length;

	PatternChunk(final int id, final int length) {
		this.id = id;
		this.length = length;
	}

	/** The chunk of an image. @param exposure in µs */
	Chunk of(final TestPattern image, final long blockId, final double exposure) {
		final ByteBuffer data = ByteBuffer.allocate(length);
		switch (this) {
			case TIMESTAMP -> data.putLong(image.timestamp());
			case FRAME_ID -> data.putLong(blockId);
			case EXPOSURE_TIME -> data.putDouble(exposure);
			case WIDTH -> data.putInt(image.width());
			case HEIGHT -> data.putInt(image.height());
			case PIXEL_FORMAT -> data.putInt(image.pixelFormat());
		}
		return new Chunk(id, data.array());
	}
}
