package io.github.lynceus.camera;

import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.gige.FrameSink;
import io.github.lynceus.gige.GigeException;
import io.github.lynceus.gige.ReceiveBufferAdvice;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamReceiver;
import io.github.lynceus.gige.StreamStatistics;
import io.github.lynceus.pixel.PixelFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A running acquisition; closing stops it. Frames go to every sink on the receive thread, and wait in order for whoever
 * {@link #read}s them.
 */
public final class FrameStream implements FrameSource, AutoCloseable {

	private final StreamOptions options;
	private final StreamSetup setup;
	private final double nanosPerTick;
	private final FrameQueue queue;
	private final List<FrameSink> sinks = new CopyOnWriteArrayList<>();
	private volatile ControlChannel control;
	private volatile StreamReceiver receiver;
	/** Of receivers before this one. */
	private volatile StreamStatistics earlier;
	/** Somebody will bring the camera back when it is lost. */
	private volatile boolean kept;
	private volatile FrameUnit unit = FrameUnit.COUNTS;
	private volatile long framesSkipped;
	private volatile long sinkFailures;
	private long lastNumber = -1;
	private boolean reading;
	private long droppedUnread;
	private boolean closed;

	private FrameStream(final ControlChannel control, final StreamOptions options, final StreamSetup setup,
		final List<FrameSink> sinks)
	{
		this.control = control;
		this.sinks.addAll(sinks);
		this.options = options;
		this.setup = setup;
		final long frequency = control.tickFrequency();
		nanosPerTick = frequency > 0 ? 1e9 / frequency : 0;
		// Who brings sinks keeps the buffers there and not here.
		queue = new FrameQueue(sinks.isEmpty() ? Math.max(1, options.buffers() / 2) : 1);
	}

	/**
	 * Opens the stream, then lets the camera send.
	 *
	 * @throws CameraException when the camera does not start; the stream is closed again then
	 */
	public static FrameStream open(final ControlChannel control, final StreamOptions options, final StreamSetup setup) {
		return open(control, options, setup, List.of());
	}

	/** The same for sinks that get every frame from the first one on; for {@link #read} only the newest frame waits then. */
	static FrameStream open(final ControlChannel control, final StreamOptions options, final StreamSetup setup,
		final List<FrameSink> sinks)
	{
		try {
			final FrameStream stream = new FrameStream(control, options, setup, sinks);
			stream.receiver = StreamReceiver.open(control, options, stream::dispatch);
			try {
				setup.start().run();
			}
			catch (final RuntimeException exc) {
				stream.receiver.close();
				stream.queue.close();
				throw exc;
			}
			return stream;
		}
		catch (final GigeException exc) {
			throw new CameraException(exc.getMessage(), exc);
		}
	}

	/**
	 * Goes on with a camera that came back, for the same sinks and readers.
	 *
	 * @throws CameraException when the camera does not start; may be tried again then
	 */
	void resume(final ControlChannel next) {
		final StreamReceiver before = receiver;
		before.close();
		lastNumber = -1;
		final StreamReceiver fresh = StreamReceiver.open(next, options, this::dispatch);
		try {
			setup.start().run();
		}
		catch (final RuntimeException exc) {
			fresh.close();
			throw exc;
		}
		synchronized (queue) {
			earlier = earlier == null ? before.statistics() : earlier.plus(before.statistics());
			control = next;
			receiver = fresh;
			if (!closed) return;
		}
		fresh.close();
	}

	/** Whether the stream counts as running while the camera is lost. */
	void keep(final boolean value) {
		kept = value;
	}

	boolean isClosed() {
		synchronized (queue) {
			return closed;
		}
	}

	/** Header rows are part of it. */
	int imageRows() {
		return setup.height() + options.headerRows();
	}

	/** On the receive thread. */
	private void dispatch(final FrameBuffer frame) {
		unit = setup.meaning().unit(frame);
		final long number = setup.meaning().number(frame);
		if (number >= 0) {
			if (lastNumber >= 0 && number > lastNumber + 1) framesSkipped += number - lastNumber - 1;
			lastNumber = number;
		}
		for (final FrameSink sink : sinks) {
			try {
				sink.frame(frame);
			}
			catch (final RuntimeException exc) {
				sinkFailures++;
			}
		}
		// Last, so that who has read a frame and then adds a sink gets later ones only.
		queue.frame(frame);
	}

	// -- Reading --

	/**
	 * The next frame, in order.
	 *
	 * @return null when none came in time
	 * @throws CameraLostException when the camera is gone
	 * @throws CameraException when the stream is closed
	 */
	public Frame read(final Duration timeout) {
		return read(timeout, false);
	}

	/** The newest frame not read yet; those before it count as dropped. Otherwise as {@link #read}. */
	public Frame readLatest(final Duration timeout) {
		return read(timeout, true);
	}

	private Frame read(final Duration timeout, final boolean latest) {
		synchronized (queue) {
			if (closed) throw new CameraException("The acquisition of " + name() + " was stopped: start it again to read.");
			if (!reading) droppedUnread = queue.dropped();
			reading = true;
		}
		final FrameBuffer buffer = latest ? queue.takeNewest(timeout) : queue.take(timeout);
		if (buffer == null) {
			if (!control.inControl() && !kept) throw new CameraLostException(name()
				+ " does not answer any more: check cable and power, then connect again.", null);
			return null;
		}
		try {
			return Frame.copyOf(buffer, nanosPerTick);
		}
		finally {
			buffer.release();
		}
	}

	// -- Figures --

	/** What the receiver counted, before interruptions too. */
	public StreamStatistics statistics() {
		synchronized (queue) {
			return earlier == null ? receiver.statistics() : earlier.plus(receiver.statistics());
		}
	}

	/** Frames that arrived but were dropped because the reader fell behind; 0 while nobody reads. */
	public long framesDropped() {
		synchronized (queue) {
			return reading ? queue.dropped() - droppedUnread : 0;
		}
	}

	/**
	 * Images the camera took but this computer never saw, by the camera's own numbering: most often the camera takes more
	 * than the link carries. 0 for cameras that do not number their images.
	 */
	public long framesSkipped() {
		return framesSkipped;
	}

	/** Frames a sink failed to take. */
	public long sinkFailures() {
		return sinkFailures;
	}

	/** Bytes of a packet, IP, UDP and GVSP headers included. */
	public int packetSize() {
		return receiver.packetSize();
	}

	/** Whether the socket's buffer is large enough for the rate the camera is set to, and what to do if not. */
	public ReceiveBufferAdvice receiveBufferAdvice() {
		return receiver.receiveBufferAdvice(pixelFormat().imageSize(width(), height()) * frameRate());
	}

	/** How full the socket's buffer is at this moment, 0 to 1; not-a-number where the system does not tell. */
	public double receiveBufferFill() {
		return receiver.receiveBufferFill();
	}

	/** Nanoseconds of one tick of {@link FrameBuffer#timestamp}; 0 when the camera has no clock. */
	public double nanosPerTick() {
		return nanosPerTick;
	}

	// -- FrameSource methods --

	@Override
	public int width() {
		return setup.width();
	}

	@Override
	public int height() {
		return setup.height();
	}

	@Override
	public PixelFormat pixelFormat() {
		return setup.pixelFormat();
	}

	@Override
	public double frameRate() {
		return setup.frameRate();
	}

	@Override
	public String name() {
		return setup.name();
	}

	@Override
	public FrameUnit unit() {
		return unit;
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
	public boolean isRunning() {
		synchronized (queue) {
			return !closed && (kept || control.inControl());
		}
	}

	/** Stops the camera and gives every buffer back. Never throws: a camera that is gone has stopped too. */
	@Override
	public void close() {
		synchronized (queue) {
			if (closed) return;
			closed = true;
		}
		try {
			if (control.inControl()) setup.stop().run();
		}
		catch (final CameraException | GigeException exc) {
			// The camera is gone or refuses; with the stream port closed it sends nothing more.
		}
		finally {
			receiver.close();
			queue.close();
		}
	}
}
