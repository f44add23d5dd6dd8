package io.github.lynceus.cli.bench;

import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.FrameSink;
import io.github.lynceus.pixel.PixelFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Mono16 frames of a size that is known ahead, for whoever records a stream that has no camera. */
final class ReceivedFrames implements FrameSource, FrameSink {

	private final int width;
	private final int height;
	private final List<FrameSink> sinks = new CopyOnWriteArrayList<>();

	ReceivedFrames(final int width, final int height) {
		this.width = width;
		this.height = height;
	}

	@Override
	public void frame(final FrameBuffer frame) {
		for (final FrameSink sink : sinks) sink.frame(frame);
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int height() {
		return height;
	}

	@Override
	public PixelFormat pixelFormat() {
		return PixelFormat.MONO16;
	}

	@Override
	public void addSink(final FrameSink sink) {
		sinks.add(sink);
	}

	@Override
	public void removeSink(final FrameSink sink) {
		sinks.remove(sink);
	}

	@Override
	public FrameUnit unit() {
		return FrameUnit.COUNTS;
	}

	@Override
	public double frameRate() {
		return 0;
	}

	@Override
	public String name() {
		return "stream";
	}

	@Override
	public boolean isRunning() {
		return true;
	}
}
