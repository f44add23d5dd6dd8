package io.github.lynceus.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A Mono16 image at offset (8, 16) whose pixel i is {@code i + 256 * block}, little-endian, taken at tick 1000. */
record TestImage(int width, int height) implements ImageBlock {

	@Override
	public int pixelFormat() {
		return 0x0110_0007;
	}

	@Override
	public int offsetX() {
		return 8;
	}

	@Override
	public int offsetY() {
		return 16;
	}

	@Override
	public long timestamp() {
		return 1000;
	}

	@Override
	public int payloadSize() {
		return 2 * width * height;
	}

	@Override
	public void writePayload(final ByteBuffer target) {
		throw new AssertionError("the block id must be told");
	}

	@Override
	public void writePayload(final ByteBuffer target, final long blockId) {
		target.order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < width * height; i++) target.putShort((short) (i + 256 * blockId));
	}
}
