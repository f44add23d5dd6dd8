package io.github.lynceus.cli.bench.live;

import ij.IJ;
import ij.ImageJ;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.CameraSession;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.gige.StreamStatistics;
import io.github.lynceus.img.RingCounters;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.concurrent.locks.LockSupport;
import org.scijava.Context;

/** An ImageJ with a camera and its live window, opened by the service that users' commands go through. */
final class LiveRig implements AutoCloseable {

	/** Short enough for the fastest frame rate. */
	private static final double EXPOSURE_MICROS = 10;
	private static final long SETTLING_NANOS = 10_000_000_000L;
	private static final long LOOK_NANOS = 50_000_000;
	private static final int READINGS = 101;

	private final BenchCamera camera;
	private final Context context = new Context(CameraService.class);
	private final CameraService cameras = context.service(CameraService.class);
	private final LiveWindow window;
	private SentCounts sentBefore;
	private RingCounters keptBefore;
	private long missed;
	/** The stream that runs, also for what it counted after it was closed. */
	private FrameStream stream;

	/** @param size columns and rows; null as the camera is set */
	LiveRig(final BenchCamera camera, final int[] size) {
		this.camera = camera;
		try {
			if (IJ.getInstance() == null) {
				new ImageJ(ImageJ.EMBEDDED);
			}
			cameras.connect(camera.address());
			if (camera.isSimulated()) {
				cameras.setIntegrationTime(EXPOSURE_MICROS);
			}
			if (size != null) {
				cameras.setResolution(size[0], size[1]);
			}
			sentBefore = camera.sent();
			window = cameras.liveWindow();
			keptBefore = window.ring().counters();
			stream = cameras.peek(CameraSession::stream);
		}
		catch (final RuntimeException exception) {
			context.dispose();
			throw exception;
		}
	}

	CameraService cameras() {
		return cameras;
	}

	LiveWindow window() {
		return window;
	}

	/** What came of the present stream. */
	StreamStatistics received() {
		return stream.statistics();
	}

	/** What the camera has sent for the present stream; null when it does not tell. */
	SentCounts sent() {
		final SentCounts now = camera.sent();
		return now == null ? null : now.since(sentBefore);
	}

	/** What became of the present stream's frames in the window. */
	RingCounters kept() {
		final RingCounters now = window.ring().counters();
		return new RingCounters(now.offered() - keptBefore.offered(), now.kept() - keptBefore.kept(), now.incomplete()
			- keptBefore.incomplete(), now.skipped() - keptBefore.skipped(), now.notKept() - keptBefore.notKept(), now.misfits()
				- keptBefore.misfits(), now.neverArrived() - keptBefore.neverArrived(), now.packetsMissing() - keptBefore
					.packetsMissing());
	}

	/** Stops the stream, sets the rate, starts a stream. @return the rate the camera took */
	double restart(final double hertz) {
		window.stream(false);
		final double set = hertz > 0 ? cameras.setFrameRate(hertz) : cameras.frameRate();
		sentBefore = camera.sent();
		keptBefore = window.ring().counters();
		window.stream(true);
		stream = cameras.peek(CameraSession::stream);
		missed = usual(() -> {
			final StreamStatistics now = stream.statistics();
			return now.blocksComplete() + now.blocksIncomplete() - kept().offered();
		});
		return set;
	}

	/** Frames of the present stream that came before the window took any. */
	long missed() {
		return missed;
	}

	/** Read often, as there may be a frame between one counter and the other. */
	private static long usual(final LongSupplier difference) {
		final long[] readings = new long[READINGS];
		for (int i = 0; i < READINGS; i++) {
			LockSupport.parkNanos(1_000_000);
			readings[i] = difference.getAsLong();
		}
		Arrays.sort(readings);
		return readings[READINGS / 2];
	}

	/** Lets the camera stop sending and waits until everything it sent has come, or cannot come any more. */
	void drain() {
		cameras.camera().features().execute("AcquisitionStop");
		final long end = System.nanoTime() + SETTLING_NANOS;
		long before = -1;
		long now = stream.statistics().packets();
		while (now != before && System.nanoTime() < end) {
			LockSupport.parkNanos(10 * LOOK_NANOS);
			before = now;
			now = stream.statistics().packets();
		}
	}

	@Override
	public void close() {
		window.close();
		context.dispose();
	}
}
