package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.ImageBlock;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.List;

/**
 * One image, or several packed into one block, each under its own two header rows. It holds no pixels: they are
 * computed when they are sent.
 */
final class TelopsImage implements ImageBlock {

	private static final int MONO16 = 0x01100007;

	private static final int TEST_STATIC = 30;
	private static final int TEST_DYNAMIC = 31;
	private static final int TEST_CONSTANT = 35;

	private final List<Exposure> exposures;
	private final long timestamp;

	/**
	 * @param exposures one or more images of the same size, in order
	 * @param timestamp device ticks at the start of the first exposure
	 */
	TelopsImage(final List<Exposure> exposures, final long timestamp) {
		this.exposures = exposures;
		this.timestamp = timestamp;
	}

	/** FrameID of the first image. */
	long frameId() {
		return exposures.get(0).stamp().frameId();
	}

	// -- ImageBlock methods --

	@Override
	public int pixelFormat() {
		return MONO16;
	}

	@Override
	public int width() {
		return window().width();
	}

	@Override
	public int height() {
		return exposures.size() * (window().height() + Window.HEADER_ROWS);
	}

	@Override
	public int offsetX() {
		return window().offsetX();
	}

	@Override
	public int offsetY() {
		return window().offsetY();
	}

	@Override
	public long timestamp() {
		return timestamp;
	}

	@Override
	public int payloadSize() {
		return exposures.size() * window().imageBytes();
	}

	@Override
	public void writePayload(final ByteBuffer target) {
		final ByteBuffer bytes = target.duplicate().order(ByteOrder.LITTLE_ENDIAN);
		for (final Exposure exposure : exposures) {
			exposure.settings().header().write(bytes, width(), exposure.stamp());
			writePixels(bytes, exposure);
		}
		target.position(bytes.position());
	}

	private Window window() {
		return exposures.get(0).settings().window();
	}

	// -- Pixels --

	private static void writePixels(final ByteBuffer bytes, final Exposure exposure) {
		final ImageSettings settings = exposure.settings();
		final Window window = settings.window();
		final ShortBuffer pixels = bytes.asShortBuffer();
		final short[] row = new short[window.width()];
		int last = 0;
		for (int line = 0; line < window.height(); line++) {
			final int y = window.offsetY() + (settings.reverseY() ? window.height() - 1 - line : line);
			fill(row, line, y, settings, exposure.stamp().frameId());
			if (settings.testImage() == 0 && !settings.defects().none()) {
				last = spoil(row, y, settings, last);
			}
			pixels.put(row);
		}
		bytes.position(bytes.position() + 2 * window.width() * window.height());
	}

	private static void fill(final short[] row, final int line, final int y, final ImageSettings settings,
		final long frameId)
	{
		if (settings.testImage() == 0) {
			// An illegal window never gets here: it is rejected when the camera is armed.
			ThermalScene.row(settings.window().offsetX(), y, row.length, frameId, settings.mode(), row);
			if (settings.reverseX()) {
				reverse(row);
			}
			return;
		}
		for (int column = 0; column < row.length; column++) {
			row[column] = (short) testPixel(column, line, frameId, settings.testImage());
		}
	}

	/** A test pattern: a shade over the image, standing or moving with the FrameID, or a constant. */
	static int testPixel(final int column, final int line, final long frameId, final int pattern) {
		switch (pattern) {
			case TEST_CONSTANT:
				return 0x1234;
			case TEST_STATIC:
				return 64 * (column + line) & 0xFFFF;
			case TEST_DYNAMIC:
				return 64 * (column + line + (int) frameId) & 0xFFFF;
			default:
				return 128 * (column ^ line) & 0xFFFF;
		}
	}

	private static void reverse(final short[] row) {
		for (int i = 0, j = row.length - 1; i < j; i++, j--) {
			final short swap = row[i];
			row[i] = row[j];
			row[j] = swap;
		}
	}

	/** Puts defects into a row; {@code last} is the last valid pixel before it, and the result the one after it. */
	private static int spoil(final short[] row, final int y, final ImageSettings settings, final int last) {
		int valid = last;
		for (int column = 0; column < row.length; column++) {
			final int place = settings.reverseX() ? row.length - 1 - column : column;
			final int x = settings.window().offsetX() + place;
			if (settings.defects().bad(x, y)) {
				row[column] = (short) (settings.replaceBadPixels() ? valid : Defects.BAD);
			}
			else {
				if (settings.defects().saturated(x, y)) {
					row[column] = (short) Defects.SATURATED;
				}
				valid = row[column];
			}
		}
		return valid;
	}

	/**
	 * One image of the detector.
	 *
	 * @param settings what it shares with its neighbours
	 * @param stamp what it does not
	 */
	record Exposure(ImageSettings settings, FrameHeader.Stamp stamp) {}
}
