package io.github.lynceus.simulator;

import java.nio.ByteBuffer;

/**
 * A piece of data that travels with an image.
 *
 * @param id as the description's chunk port says
 * @param data a multiple of 4 bytes, in the byte order the description says
 */
public record Chunk(int id, byte[] data) {

	/** Id and length follow the data, so that chunks are read from the end. */
	static final int TAG_LENGTH = 8;

	/** Appends data and tag. */
	void put(final ByteBuffer out) {
		out.put(data);
		putTag(out, id, data.length);
	}

	static void putTag(final ByteBuffer out, final int id, final int length) {
		out.putInt(id).putInt(length);
	}
}
