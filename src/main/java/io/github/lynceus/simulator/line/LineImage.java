package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.ImageBlock;
import java.nio.ByteBuffer;

/**
 * A line on its way.
 *
 * @param line in the cube
 * @param number in the acquisition, from 0
 * @param missing rows it has less than the settings say, as a camera has that changes its mind while it sends
 * @param tail bytes that follow the image, as some cameras send more than they say
 * @param nanos of a tick
 */
record LineImage(LineRenderer renderer, LineSettings settings, int line, long number, long timestamp, double nanos,
	boolean isLost, int missing, int tail) implements ImageBlock
{
	@Override
	public int pixelFormat() {
		return settings.format().code();
	}

	@Override
	public int width() {
		return settings.width();
	}

	@Override
	public int height() {
		return settings.height() - missing;
	}

	@Override
	public int offsetX() {
		return settings.x();
	}

	@Override
	public int offsetY() {
		return settings.rows()[0];
	}

	@Override
	public int wordBytes() {
		return settings.format().wordBytes();
	}

	@Override
	public int payloadSize() {
		return settings.format().bytes(width() * height()) + tail;
	}

	@Override
	public void writePayload(final ByteBuffer target) {
		final StatusLine status = settings.statusLine() ? new StatusLine(number, (long) (timestamp * nanos / 1000)) : null;
		if (missing == 0) {
			renderer.write(line, settings, status, target);
		}
		else {
			final ByteBuffer whole = ByteBuffer.allocate(settings.payloadSize());
			renderer.write(line, settings, status, whole);
			target.put(whole.array(), 0, payloadSize() - tail);
		}
		for (int i = 0; i < tail; i++) target.put((byte) 0xEE);
	}
}
