package io.github.lynceus.telops;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.StreamSetup;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.pixel.PixelFormat;
import java.time.Duration;
import java.util.List;

/** Live images of one camera: at most one stream at a time, and single frames with or without it. */
final class LiveAcquisition {

	private static final Duration FRAME_PATIENCE = Duration.ofSeconds(5);
	private static final Duration START_PATIENCE = Duration.ofSeconds(30);
	/** Frames that may wait for slow readers, within reason of memory. */
	private static final int BUFFERS = 64;

	private final TelopsCamera camera;
	private final Acquisition acquisition;
	private final BufferHold hold;
	private FrameStream stream;

	LiveAcquisition(final TelopsCamera camera) {
		this.camera = camera;
		acquisition = camera.acquisition();
		hold = new BufferHold(camera.registers(), camera.buffer());
	}

	synchronized boolean isRunning() {
		return stream != null && stream.isRunning();
	}

	/** @param packetSize bytes with all headers, 0 for the largest that gets through */
	synchronized FrameStream start(final int packetSize) {
		camera.requireIdle();
		acquisition.awaitReady(START_PATIENCE, Progress.NONE);
		final int[] size = camera.resolution();
		final StreamSetup setup = new StreamSetup(camera.name(), size[0], size[1], PixelFormat.MONO16,
			camera.frameRate(), new TelopsMeaning(), this::begin, this::end);
		stream = FrameStream.open(camera.camera().control(),
			camera.streamOptions(packetSize, size[0], size[1], true, BUFFERS), setup);
		if (packetSize == 0) camera.connection().found(stream.packetSize());
		return stream;
	}

	private void begin() {
		hold.hold();
		try {
			acquisition.arm(Progress.NONE);
			acquisition.start(Progress.NONE);
		}
		catch (final RuntimeException exc) {
			undo(exc);
			throw exc;
		}
		lockTransport(1);
	}

	/** The camera may not let an acquisition end that it refused to begin; the reason it gave first is the one to tell. */
	private void undo(final RuntimeException reason) {
		try {
			if (camera.isConnected()) end();
		}
		catch (final CameraException exc) {
			reason.addSuppressed(exc);
		}
	}

	private void end() {
		acquisition.stop();
		hold.letGo();
		lockTransport(0);
	}

	/** The switch in the description, for whoever uses the features meanwhile. */
	private void lockTransport(final long value) {
		final NodeMap features = camera.camera().featuresIfRead();
		if (features == null) return;
		if (features.has("TLParamsLocked") && features.isWritable("TLParamsLocked"))
			features.setLong("TLParamsLocked", value);
		features.invalidate();
	}

	void stop() {
		final FrameStream running;
		synchronized (this) {
			running = stream;
			stream = null;
		}
		if (running != null) running.close();
	}

	List<Frame> acquire(final int n, final Progress progress) {
		final FrameStream running;
		synchronized (this) {
			running = isRunning() ? stream : null;
		}
		if (running != null) return Camera.collect(running, n, framePatience(), progress);
		try (FrameStream own = start(0)) {
			return Camera.collect(own, n, framePatience(), progress);
		}
	}

	private Duration framePatience() {
		final double period = 1 / Math.max(camera.frameRate(), 0.01);
		return FRAME_PATIENCE.plusNanos((long) (3e9 * period));
	}
}
