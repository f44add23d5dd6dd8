package io.github.lynceus.camera;

import io.github.lynceus.gige.FrameBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes consecutive frames out of a running stream. */
final class FrameSeries {

	private FrameSeries() {}

	/** As {@link Camera#collect}. */
	static List<Frame> collect(final FrameStream stream, final int n, final Duration timeout, final Progress progress) {
		if (n < 1) throw new CameraException("A number of " + n + " frames is not possible: it must be 1 or more.");
		final List<Frame> frames = new ArrayList<>(n);
		try (FrameQueue queue = new FrameQueue(8)) {
			stream.addSink(queue);
			try {
				while (frames.size() < n) {
					Poll.checkCancelled(progress);
					frames.add(next(stream, queue, timeout, frames.size()));
					progress.update("Frame " + frames.size() + " of " + n + ".", (double) frames.size() / n);
				}
			}
			finally {
				stream.removeSink(queue);
			}
		}
		return frames;
	}

	private static Frame next(final FrameStream stream, final FrameQueue queue, final Duration timeout,
		final int sofar)
	{
		final FrameBuffer buffer = queue.take(timeout);
		if (buffer != null) {
			try {
				return Frame.copyOf(buffer, stream.nanosPerTick());
			}
			finally {
				buffer.release();
			}
		}
		if (!stream.isRunning()) throw new CameraLostException(stream.name() + " stopped after " + sofar
			+ " frames: check cable and power, then connect again.", null);
		throw new CameraException(stream.name() + " sent no frame within " + timeout.toMillis() / 1000.0 + " s, after "
			+ sofar + " frames: check its trigger settings and this computer's firewall.");
	}
}
