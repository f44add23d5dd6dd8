package io.github.lynceus.simulator.telops;

/**
 * A window on the sensor, without header rows.
 *
 * @param width columns
 * @param height rows
 * @param offsetX first column
 * @param offsetY first row
 */
public record Window(int width, int height, int offsetX, int offsetY) {

	/** Columns of the sensor. */
	public static final int SENSOR_WIDTH = 320;
	/** Rows of the sensor. */
	public static final int SENSOR_HEIGHT = 256;
	/** Rows the camera puts above every image. */
	public static final int HEADER_ROWS = 2;

	/** A window in the middle of the sensor. */
	public static Window centred(final int width, final int height) {
		return new Window(width, height, (SENSOR_WIDTH - width) / 2, (SENSOR_HEIGHT - height) / 2);
	}

	/** Bytes of one image on the stream, header rows included. */
	public int imageBytes() {
		return 2 * width * (height + HEADER_ROWS);
	}

	/** Bytes of one image in the camera's memory, which is organised in blocks of 64. */
	public long memoryBytes() {
		return Math.max(1, ((long) width * (height + HEADER_ROWS) + 31) / 32) * 64;
	}

	/** Whether this is the same size, wherever it lies. */
	public boolean sameSize(final int otherWidth, final int otherHeight) {
		return width == otherWidth && height == otherHeight;
	}
}
