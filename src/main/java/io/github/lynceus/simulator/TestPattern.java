package io.github.lynceus.simulator;

import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An image whose every pixel is known. With s = x + y + block id, a grey or mosaic pixel, luma and red are s, green and
 * the first colour difference s + y, blue and the second s + x, alpha is all ones; each modulo 2 to the power of its
 * bits. Floating-point pixels are (s modulo 65536) / 4 - 100. Coordinates count from the corner of the sensor, not of the
 * region; pixels that share a colour have that of the first of them.
 */
public record TestPattern(int pixelFormat, int width, int height, int offsetX, int offsetY, long timestamp)
	implements
		ImageBlock
{
	/** Values after which both usual formats begin again, a power of two. */
	private static final int RAMP_PERIOD = 1 << 16;
	private static final ByteBuffer RAMP_8 = ramp(1);
	private static final ByteBuffer RAMP_16 = ramp(2);

	/** Value at a pixel of the region, of the first component and no more than 16 bits. */
	public static int value(final int x, final int y, final long blockId, final int pixelFormat) {
		final PatternFormat format = PatternFormat.of(pixelFormat);
		return (int) (x + y + blockId) & (1 << Math.min(16, format.bits())) - 1;
	}

	/** A component before it is cut to its bits, by its letter. */
	static long component(final int x, final int y, final long blockId, final char letter) {
		final long sum = x + y + blockId;
		return switch (letter) {
			case 'G', 'U' -> sum + y;
			case 'B', 'V' -> sum + x;
			case 'A' -> -1;
			default -> sum;
		};
	}

	/** The value of a floating-point pixel. */
	static float real(final long sum) {
		return (sum & 0xFFFF) / 4f - 100;
	}

	@Override
	public int payloadSize() {
		return (int) PixelFormat.of(pixelFormat).imageSize(width, height);
	}

	@Override
	public int wordBytes() {
		return PatternFormat.of(pixelFormat).wordBytes();
	}

	@Override
	public void writePayload(final ByteBuffer target) {
		writePayload(target, 0);
	}

	@Override
	public void writePayload(final ByteBuffer target, final long blockId) {
		target.order(ByteOrder.LITTLE_ENDIAN);
		final PatternFormat format = PatternFormat.of(pixelFormat);
		if (format == PatternFormat.MONO16 || format == PatternFormat.MONO8) writeWhole(target, blockId, format);
		else new PatternPacker(format, target).write(this, blockId);
	}

	/** The usual two, at the speed that rate tests need: rows are parts of one ramp, which is copied. */
	private void writeWhole(final ByteBuffer target, final long blockId, final PatternFormat format) {
		final int each = format == PatternFormat.MONO8 ? 1 : 2;
		final ByteBuffer ramp = each == 1 ? RAMP_8 : RAMP_16;
		for (int y = offsetY; y < offsetY + height; y++) {
			for (int x = 0; x < width; x += RAMP_PERIOD) {
				final int from = (int) (offsetX + x + y + blockId) & RAMP_PERIOD - 1;
				final int length = each * Math.min(RAMP_PERIOD, width - x);
				target.put(target.position(), ramp, each * from, length);
				target.position(target.position() + length);
			}
		}
	}

	/** Twice the period long, so that any period is in one piece. */
	private static ByteBuffer ramp(final int each) {
		final ByteBuffer ramp = ByteBuffer.allocateDirect(2 * RAMP_PERIOD * each).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < 2 * RAMP_PERIOD; i++) {
			if (each == 1) ramp.put((byte) i);
			else ramp.putShort((short) i);
		}
		return ramp.clear();
	}
}
