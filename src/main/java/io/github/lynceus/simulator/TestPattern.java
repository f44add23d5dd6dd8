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

	/** The usual two, at the speed that rate tests need. */
	private void writeWhole(final ByteBuffer target, final long blockId, final PatternFormat format) {
		final boolean bytes = format == PatternFormat.MONO8;
		for (int y = offsetY; y < offsetY + height; y++) {
			for (int x = offsetX; x < offsetX + width; x++) {
				final long value = x + y + blockId;
				if (bytes) target.put((byte) value);
				else target.putShort((short) value);
			}
		}
	}
}
