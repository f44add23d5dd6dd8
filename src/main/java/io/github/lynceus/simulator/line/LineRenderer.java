package io.github.lynceus.simulator.line;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Makes images of lines. What one acquisition sends again and again, as the camera loops over its cube, is kept as long
 * as the cube is small, so that the camera costs little when it is fast. Used by the sending thread only.
 */
final class LineRenderer {

	private final CubeFile cube;
	/** Null if no light is no count. */
	private final CubeFile dark;
	private final long keepBytes;
	private final int[] source;
	private int[] image = {};
	private LineSettings keptFor;
	private byte[][] kept;

	/** @param keepBytes memory for images that may be sent again */
	LineRenderer(final CubeFile cube, final CubeFile dark, final long keepBytes) {
		this.cube = cube;
		this.dark = dark;
		this.keepBytes = keepBytes;
		source = new int[cube.samples() * cube.bands()];
	}

	/**
	 * Writes an image of a line.
	 *
	 * @param status null where there is no status line
	 */
	void write(final int line, final LineSettings settings, final StatusLine status, final ByteBuffer target) {
		if (status != null || settings.closed() || (long) settings.payloadSize() * cube.lines() > keepBytes) {
			render(line, settings, status, target);
			return;
		}
		if (settings != keptFor) {
			kept = new byte[cube.lines()][];
			keptFor = settings;
		}
		if (kept[line] == null) {
			final byte[] packed = new byte[settings.payloadSize()];
			render(line, settings, null, ByteBuffer.wrap(packed));
			kept[line] = packed;
		}
		target.put(kept[line]);
	}

	private void render(final int line, final LineSettings settings, final StatusLine status, final ByteBuffer target) {
		final int pixels = settings.width() * settings.height();
		if (image.length < pixels) image = new int[pixels];
		if (settings.closed() && dark == null) Arrays.fill(image, 0, pixels, 0);
		else {
			if (settings.closed()) dark.read(line % dark.lines(), settings.gain(), source);
			else cube.read(line, settings.gain(), source);
			window(settings);
		}
		if (status != null) status.write(image, pixels - settings.width(), settings.width());
		settings.format().pack(image, pixels, target);
	}

	private void window(final LineSettings settings) {
		int to = 0;
		for (final int row : settings.rows()) {
			for (int x = settings.x(); x < settings.x() + settings.width(); x++) image[to++] = pixel(settings, x, row);
		}
	}

	/** Binned pixels have the mean of what they are made of, rounded. */
	private int pixel(final LineSettings settings, final int x, final int row) {
		final int columns = settings.binX();
		final int rows = settings.binY();
		if (columns == 1 && rows == 1) return source[row * cube.samples() + x];
		int sum = 0;
		for (int y = row * rows; y < (row + 1) * rows; y++) {
			for (int i = x * columns; i < (x + 1) * columns; i++) sum += source[y * cube.samples() + i];
		}
		final int count = columns * rows;
		return (sum + count / 2) / count;
	}
}
