package io.github.lynceus.gige;

import io.github.lynceus.gvsp.PayloadType;
import io.github.lynceus.pixel.PixelFormat;
import java.nio.ByteOrder;
import java.util.List;

/** Frame buffers as the receiver hands them over, without a receiver. */
public final class TestFrames {

	private TestFrames() {}

	/** A 16-bit frame. @param missing packets that did not come, 0 for a whole frame */
	public static FrameBuffer mono16(final int width, final int height, final short[] pixels, final byte[] header,
		final long blockId, final long timestamp, final int missing)
	{
		final FrameBuffer buffer = buffer(PixelFormat.MONO16, width, height, header.length, 0, blockId, timestamp, missing);
		System.arraycopy(pixels, 0, buffer.shorts(), 0, pixels.length);
		System.arraycopy(header, 0, buffer.header(), 0, header.length);
		return buffer;
	}

	/** An 8-bit frame whose rows end with padding. */
	public static FrameBuffer mono8(final int width, final int height, final int padding, final byte[] rows,
		final long blockId)
	{
		final FrameBuffer buffer = buffer(PixelFormat.MONO8, width, height, 0, padding, blockId, 0, 0);
		System.arraycopy(rows, 0, buffer.bytes(), 0, rows.length);
		return buffer;
	}

	/** A frame of bytes as sent, with its padding. */
	public static FrameBuffer bytes(final PixelFormat format, final int width, final int height, final int padding,
		final ByteOrder order, final byte[] payload, final long blockId)
	{
		final FrameBuffer buffer = new FramePool(1, payload.length, format).acquire();
		buffer.layout(new BlockLayout(PayloadType.IMAGE, format, width, height, 0, 0, 0, format.rowBytes(width, padding),
			padding, payload.length, false, false));
		buffer.finish(new FrameFacts(blockId, 0, height, payload.length, 0, true, 10, 0, 0, List.of(), true, true,
			System.nanoTime()), order);
		System.arraycopy(payload, 0, buffer.bytes(), 0, payload.length);
		return buffer;
	}

	private static FrameBuffer buffer(final PixelFormat format, final int width, final int height, final int header,
		final int padding, final long blockId, final long timestamp, final int missing)
	{
		final int row = width * format.bitsPerPixel() / 8 + padding;
		final int length = header + row * height;
		final FrameBuffer buffer = new FramePool(1, length, format).acquire();
		buffer.layout(new BlockLayout(PayloadType.IMAGE, format, width, height, 0, 0, header, row, padding, row * height,
			false, format.isShort()));
		buffer.finish(new FrameFacts(blockId, timestamp, height, length, 0, missing == 0, 10, missing, 0, List.of(), true,
			true, System.nanoTime()), ByteOrder.LITTLE_ENDIAN);
		return buffer;
	}
}
