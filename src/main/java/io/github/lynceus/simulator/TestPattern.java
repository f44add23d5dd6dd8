package io.github.lynceus.simulator;

import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An image whose every pixel is known: (x + y + block id) modulo 256 in Mono8, modulo 65536 in Mono16. Coordinates count
 * from the corner of the sensor, not of the region.
 */
public record TestPattern(int pixelFormat, int width, int height, int offsetX, int offsetY, long timestamp)
	implements ImageBlock
{
	/** Value at a pixel of the region. */
	public static int value(final int x, final int y, final long blockId, final int pixelFormat) {
		final int mask = pixelFormat == PixelFormat.MONO8.code() ? 0xFF : 0xFFFF;
		return (int) (x + y + blockId) & mask;
	}

	@Override
	public int payloadSize() {
		return (int) PixelFormat.of(pixelFormat).imageSize(width, height);
	}

	@Override
	public void writePayload(final ByteBuffer target) {
		writePayload(target, 0);
	}

	@Override
	public void writePayload(final ByteBuffer target, final long blockId) {
		target.order(ByteOrder.LITTLE_ENDIAN);
		final boolean bytes = pixelFormat == PixelFormat.MONO8.code();
		for (int y = offsetY; y < offsetY + height; y++) {
			for (int x = offsetX; x < offsetX + width; x++) {
				final int value = value(x, y, blockId, pixelFormat);
				if (bytes) target.put((byte) value);
				else target.putShort((short) value);
			}
		}
	}
}
