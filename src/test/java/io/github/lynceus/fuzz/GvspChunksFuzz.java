package io.github.lynceus.fuzz;

import io.github.lynceus.gvsp.GvspChunks;

/** Chunk data. Input: how many bytes at the end are not its own, then the bytes. */
public final class GvspChunksFuzz {

	private GvspChunksFuzz() {}

	public static void fuzzerTestOneInput(final byte[] data) {
		if (data.length == 0) return;
		final int length = Math.max(0, data.length - (data[0] & 0x1F));
		long bytes = 0;
		for (final byte[] chunk : GvspChunks.parse(data, length).values()) bytes += chunk.length + GvspChunks.TAG_LENGTH;
		if (bytes > length) throw new AssertionError(bytes + " bytes of chunks in " + length);
		final int first = GvspChunks.firstLength(i -> data[i], length);
		if (first < -1 || first > Math.max(-1, length - GvspChunks.TAG_LENGTH)) throw new AssertionError(first + " of " + length);
	}
}
