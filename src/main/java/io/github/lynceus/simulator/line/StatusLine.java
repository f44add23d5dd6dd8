package io.github.lynceus.simulator.line;

/**
 * What a status line says, in the manner of the sensors inside Specim's cameras: numbers of four bytes, low byte first,
 * each byte in the low bits of a pixel of its own.
 *
 * @param number of the image in the acquisition, from 0
 * @param micros device time
 */
record StatusLine(long number, long micros) {

	private static final int PREAMBLE = 0x55AA00FF;

	/** Replaces a row; what has no room is left out, what is left of the row is 0. */
	void write(final int[] pixels, final int start, final int width) {
		final int[] words = { PREAMBLE, (int) number, (int) micros };
		for (int i = 0; i < width; i++) {
			pixels[start + i] = i < 4 * words.length ? words[i / 4] >>> 8 * (i % 4) & 0xFF : 0;
		}
	}
}
