package io.github.lynceus.simulator.line;

/**
 * What an image shows, and how.
 *
 * @param x first sample, after binning
 * @param width samples, after binning
 * @param rows band of each row, after binning
 * @param binX samples averaged into one
 * @param binY bands averaged into one
 * @param gain what the cube's numbers are multiplied with
 * @param closed whether the shutter is
 * @param statusLine whether the last row is one
 */
record LineSettings(LineFormat format, int x, int width, int[] rows, int binX, int binY, double gain, boolean closed,
	boolean statusLine)
{
	int height() {
		return rows.length;
	}

	int payloadSize() {
		return format.bytes(width * rows.length);
	}
}
