package io.github.lynceus.img.record;

import ij.ImagePlus;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.PlaneQueue;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Records a stream: every frame in order, by a thread of its own, through a bounded queue. What the target cannot take in
 * time is lost, counted and told by its id; the stream itself never waits.
 */
public final class StreamRecorder implements AutoCloseable {

	/**
	 * Bytes that may wait for memory, half a second of a gigabit stream: memory does not stall as a disk does, and making
	 * more planes than that holds the stream up.
	 */
	private static final long MEMORY_QUEUE = 64 << 20;

	private final FrameSource source;
	private final PlaneQueue queue;
	private final RecordWork work;
	private final CountDownLatch done = new CountDownLatch(1);
	private volatile RuntimeException failure;
	private volatile RecordReport report;
	private volatile ImagePlus image;

	private StreamRecorder(final FrameSource source, final PlaneQueue queue, final RecordWork work) {
		this.source = source;
		this.queue = queue;
		this.work = work;
	}

	/**
	 * Begins a recording.
	 *
	 * @param source gives the frames
	 * @param options what to record of them
	 * @param past frames to begin with, those kept before the first one recorded; null for none
	 * @param like an image whose calibration, colours, range and info text the recording gets; null for the source's unit
	 * @param onDone told once, on the recorder's thread, when the result is there; may be null
	 * @throws CameraException when the file cannot be written, or images of this format cannot be shown
	 */
	public static StreamRecorder start(final FrameSource source, final RecordOptions options, final LiveRing past,
		final ImagePlus like, final Consumer<StreamRecorder> onDone)
	{
		final long planeBytes = source.pixelFormat().imageSize(source.width(), source.height());
		final long wanted = options.queueBytes() == 0 && options.target() == RecordTarget.MEMORY ? MEMORY_QUEUE : options.queueBytes();
		final int planes = wanted == 0 ? 0 : (int) Math.max(1, Math.min(Integer.MAX_VALUE, wanted / planeBytes));
		final PlaneQueue queue = PlaneQueue.of(source, options.reading().withFrames(planes));
		final RecordWork work = new RecordWork(source, queue, options, past, like,
			PlaneSinks.open(options, source.width(), source.height(), queue.planeType()));
		final StreamRecorder recorder = new StreamRecorder(source, queue, work);
		final Thread thread = new Thread(() -> recorder.run(onDone), "Lynceus recorder");
		thread.setDaemon(true);
		source.addSink(queue);
		thread.start();
		return recorder;
	}

	/** How it does. */
	public RecordStatus status() {
		return work.status(done.getCount() == 0);
	}

	/** Whether it goes on. */
	public boolean isRunning() {
		return done.getCount() > 0;
	}

	/** Takes no more frames; those taken are stored yet. Returns at once. */
	public void stop() {
		source.removeSink(queue);
		queue.close();
	}

	/**
	 * Waits for the result.
	 *
	 * @return whether it is there
	 */
	public boolean await(final Duration patience) {
		try {
			return done.await(patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (final InterruptedException exception) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** What was recorded and what is missing; null until the result is there. @throws CameraException when it failed */
	public RecordReport report() {
		if (failure != null) {
			throw failure;
		}
		return report;
	}

	/**
	 * The recording as a stack, virtual for files; null when it holds no frame or is not there yet.
	 *
	 * @throws CameraException when it failed
	 */
	public ImagePlus image() {
		if (failure != null) {
			throw failure;
		}
		return image;
	}

	/** Stops, and waits until what was taken is stored. */
	@Override
	public void close() {
		stop();
		await(Duration.ofDays(1));
	}

	private void run(final Consumer<StreamRecorder> onDone) {
		try {
			report = work.run();
			image = work.image();
		}
		catch (final RuntimeException exception) {
			failure = exception;
		}
		finally {
			stop();
			done.countDown();
		}
		if (onDone != null) {
			onDone.accept(this);
		}
	}
}
