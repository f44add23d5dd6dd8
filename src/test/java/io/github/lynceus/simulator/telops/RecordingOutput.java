package io.github.lynceus.simulator.telops;

import io.github.lynceus.simulator.ImageBlock;
import io.github.lynceus.simulator.StreamOutput;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** A stream channel that keeps what it is given. */
final class RecordingOutput implements StreamOutput {

	final List<ImageBlock> images = new ArrayList<>();
	boolean open = true;
	boolean busy;

	private final TimeSource time;

	RecordingOutput(final TimeSource time) {
		this.time = time;
	}

	@Override
	public boolean isOpen() {
		return open;
	}

	@Override
	public boolean offer(final ImageBlock image) {
		return !busy && images.add(image);
	}

	@Override
	public boolean send(final ImageBlock image) {
		return open && images.add(image);
	}

	@Override
	public long timestamp() {
		return time.nanoTime() / 8;
	}

	/** The payload of an image, little-endian. */
	static ByteBuffer payload(final ImageBlock image) {
		final ByteBuffer buffer = ByteBuffer.allocate(image.payloadSize());
		image.writePayload(buffer);
		if (buffer.hasRemaining()) {
			throw new AssertionError(buffer.remaining() + " bytes of the payload are missing");
		}
		return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
	}

	/** FrameID in the header of an image. */
	static long frameId(final ImageBlock image) {
		return Integer.toUnsignedLong(payload(image).getInt(8));
	}

	/** FrameIDs of all images. */
	List<Long> frameIds() {
		return images.stream().map(RecordingOutput::frameId).toList();
	}
}
