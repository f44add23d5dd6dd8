package io.github.lynceus.interop;

import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.FrameSink;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps the frames of a stream for a test, which releases them. */
public final class FrameCollector implements FrameSink {

	private final BlockingQueue<FrameBuffer> frames = new LinkedBlockingQueue<>();

	@Override
	public void frame(final FrameBuffer frame) {
		frame.retain();
		frames.add(frame);
	}

	/** The next frame; fails the test if none comes. */
	public FrameBuffer next() {
		try {
			final FrameBuffer frame = frames.poll(30, TimeUnit.SECONDS);
			if (frame == null) throw new AssertionError("No frame came");
			return frame;
		}
		catch (final InterruptedException exc) {
			throw new AssertionError("Interrupted", exc);
		}
	}

	/** Frames that wait. */
	public int size() {
		return frames.size();
	}

	/** Releases all that wait. */
	public void releaseAll() {
		for (FrameBuffer frame; (frame = frames.poll()) != null;) frame.release();
	}
}
