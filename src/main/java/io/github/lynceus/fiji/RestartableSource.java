package io.github.lynceus.fiji;

import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.gige.FrameSink;
import io.github.lynceus.pixel.PixelFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A source that outlives the acquisitions behind it, so that a live window stays while the stream is stopped for a
 * change of settings and started again.
 */
final class RestartableSource implements FrameSource {

	private final List<FrameSink> sinks = new CopyOnWriteArrayList<>();
	private volatile FrameSource current;

	RestartableSource(final FrameSource first) {
		current = first;
	}

	/** Whether a source gives frames of the same size and format, so that it can take over. */
	boolean fits(final FrameSource next) {
		return next.width() == width() && next.height() == height() && next.pixelFormat().equals(pixelFormat());
	}

	/** From now on the frames come from here. */
	void switchTo(final FrameSource next) {
		current = next;
		for (final FrameSink sink : sinks) next.addSink(sink);
	}

	@Override
	public int width() {
		return current.width();
	}

	@Override
	public int height() {
		return current.height();
	}

	@Override
	public PixelFormat pixelFormat() {
		return current.pixelFormat();
	}

	@Override
	public void addSink(final FrameSink sink) {
		sinks.add(sink);
		current.addSink(sink);
	}

	@Override
	public void removeSink(final FrameSink sink) {
		sinks.remove(sink);
		current.removeSink(sink);
	}

	@Override
	public FrameUnit unit() {
		return current.unit();
	}

	@Override
	public double frameRate() {
		return current.frameRate();
	}

	@Override
	public String name() {
		return current.name();
	}

	@Override
	public boolean isRunning() {
		return current.isRunning();
	}
}
