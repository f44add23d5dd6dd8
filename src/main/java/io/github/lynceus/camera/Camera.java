package io.github.lynceus.camera;

import io.github.lynceus.genicam.DescriptionException;
import io.github.lynceus.genicam.FeatureException;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.DescriptionDownload;
import io.github.lynceus.gige.DeviceClockMapping;
import io.github.lynceus.gige.DeviceEvent;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.FrameSink;
import io.github.lynceus.gige.GigeException;
import io.github.lynceus.gige.RegisterPort;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.pixel.PixelFormat;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Any GigE Vision camera that names its features as the SFNC does. Closing it stops its stream and gives control back.
 */
public final class Camera implements AutoCloseable {

	private final DeviceInfo info;
	private final OpenOptions openOptions;
	private final CameraEvents events = new CameraEvents(this);
	private final List<Consumer<String>> lostListeners = new CopyOnWriteArrayList<>();
	private volatile ControlChannel control;
	private NodeMap features;
	private FrameStream stream;
	/** The largest packets that get through, once a stream has found out. */
	private int packetSize;
	private Consumer<FrameStream> streamKeeper = started -> {};
	private boolean bigEndianPixels;
	private volatile boolean closed;

	private Camera(final DeviceInfo info, final ControlChannel control, final OpenOptions options) {
		this.info = info;
		this.control = control;
		openOptions = options;
	}

	// -- Opening --

	/**
	 * Finds the camera, takes control of it, keeps it with a heartbeat and reads its description.
	 *
	 * @param address IPv4 address
	 * @throws CameraException with one sentence when there is no camera, or another program holds it
	 * @throws CancelledException when the user cancels
	 */
	public static Camera open(final String address, final OpenOptions options, final Progress progress) {
		FirstUse.prepare();
		try {
			return open(CameraSearch.at(address, options.listen(), progress), options, progress);
		}
		catch (final GigeException exc) {
			throw new CameraException(exc.getMessage(), exc);
		}
	}

	/** The same for a camera that {@link CameraSearch} or discovery has found: it is not looked for again. */
	public static Camera open(final DeviceInfo device, final OpenOptions options, final Progress progress) {
		FirstUse.prepare();
		ControlChannel control = null;
		try {
			control = ControlChannel.open(Addresses.parseOne(device.address()), options.control());
			control.takeControl(options.mode(), options.patience(), sentence -> {
				progress.update(sentence, Double.NaN);
				Poll.checkCancelled(progress);
			});
			final Camera camera = new Camera(device, control, options);
			camera.bigEndianPixels(options.bigEndianPixels());
			if (options.describe()) camera.describe(progress);
			return camera;
		}
		catch (final GigeException exc) {
			closeQuietly(control);
			throw new CameraException(exc.getMessage(), exc);
		}
		catch (final RuntimeException exc) {
			closeQuietly(control);
			throw exc;
		}
	}

	private static void closeQuietly(final ControlChannel control) {
		if (control != null) control.close();
	}

	private synchronized NodeMap describe(final Progress progress) {
		if (features != null) return features;
		try {
			final byte[] description = DescriptionDownload.fetch(control, fraction -> {
				progress.update("Reading the description of " + name() + ".", fraction);
				Poll.checkCancelled(progress);
			});
			final NodeMap map = NodeMap.parse(description);
			map.connect(new RegisterPort(control));
			features = map;
			return map;
		}
		catch (final DescriptionException exc) {
			throw new CameraException(name() + " has a description that cannot be read: " + exc.getMessage(), exc);
		}
	}

	// -- What it is --

	/** What it says of itself. */
	public DeviceInfo info() {
		return info;
	}

	/** Vendor, model and address, for instance "Telops Inc. TS-IR (127.0.0.2)". */
	public String name() {
		return (info.vendor() + " " + info.model()).trim() + " (" + info.address() + ")";
	}

	/** Its features by name; read from the camera at the first call, if not when it was opened. */
	public NodeMap features() {
		try {
			return describe(Progress.NONE);
		}
		catch (final GigeException exc) {
			throw new CameraException(exc.getMessage(), exc);
		}
	}

	/** Its features, or null as long as nobody needed them: for whoever only wants to keep them fresh. */
	public synchronized NodeMap featuresIfRead() {
		return features;
	}

	/** The connection to its registers. */
	public ControlChannel control() {
		return control;
	}

	/** "streaming", "connected", "monitoring" (without control) or "disconnected". */
	public synchronized String state() {
		if (closed) return "disconnected";
		if (openOptions.mode() == ControlMode.MONITOR) return "monitoring";
		if (!control.inControl()) return "disconnected";
		return stream != null && stream.isRunning() ? "streaming" : "connected";
	}

	/**
	 * The listener is told, on a thread of its own, when the camera is gone or was taken over: once, or once each time if
	 * {@link Reconnect} brings it back.
	 */
	public synchronized void onControlLost(final Consumer<String> listener) {
		lostListeners.add(listener);
		control.onControlLost(listener);
	}

	/**
	 * The listener is told every event the camera reports, after its event features have taken their values, on a thread
	 * of its own. Which events the camera reports is set by EventSelector and EventNotification.
	 *
	 * @throws CameraException when the camera reports no events
	 */
	public void onEvent(final Consumer<DeviceEvent> listener) {
		acquiring(() -> {
			events.add(listener);
			return null;
		});
	}

	// -- Coming back --

	/** Told every stream that is started, and the one that is running. */
	synchronized void keepStreams(final Consumer<FrameStream> keeper) {
		streamKeeper = keeper;
		if (stream != null && !stream.isClosed()) keeper.accept(stream);
	}

	/** Whether it was closed by this program. */
	public boolean isClosed() {
		return closed;
	}

	/**
	 * Takes control again after it was lost, and connects everything to it that was connected before.
	 *
	 * @param streams to go on with
	 * @throws CameraException or GigeException when that fails; may be tried again then
	 */
	void reopen(final List<FrameStream> streams) {
		final InetAddress device = control.device();
		final DeviceInfo now = CameraSearch.at(device, openOptions.listen());
		if (!now.mac().equals(info.mac())) throw new CameraException("Another camera, " + now.vendor() + " " + now.model()
			+ " (" + now.mac() + "), is at the address of " + name() + " now.");
		final ControlChannel next = ControlChannel.open(device, openOptions.control());
		try {
			next.takeControl(openOptions.mode(), Duration.ZERO, sentence -> {});
			final ControlChannel before = control;
			synchronized (this) {
				if (closed) throw new CameraException(name() + " was closed.");
				control = next;
				if (features != null) features.connect(new RegisterPort(next));
			}
			before.close();
			events.reopen();
			for (final FrameStream lost : streams) if (!lost.isClosed()) resume(lost, next);
			lostListeners.forEach(next::onControlLost);
		}
		catch (final RuntimeException exc) {
			next.close();
			throw exc;
		}
	}

	/** A camera that lost its power has its image size to be set again. */
	private void resume(final FrameStream lost, final ControlChannel next) {
		acquiring(() -> {
			final NodeMap map = features();
			restore(map, "PixelFormat", lost.pixelFormat().code() & 0xFFFFFFFFL);
			restore(map, "Width", lost.width());
			restore(map, "Height", lost.imageRows());
			lost.resume(next);
			return null;
		});
	}

	private static void restore(final NodeMap map, final String name, final long value) {
		if (map.getLong(name) != value && map.isWritable(name)) map.setLong(name, value);
	}

	// -- Time --

	/** The camera's time now in nanoseconds, as its frames are stamped. @throws CameraException when it has no clock */
	public long timestampNanos() {
		return acquiring(() -> CameraClock.nanos(this));
	}

	/** Sets the camera's time to 0. @throws CameraException when it has no clock, or one that cannot be set */
	public void resetTimestamp() {
		acquiring(() -> {
			CameraClock.reset(this);
			return null;
		});
	}

	/** How the camera's time relates to this computer's. @throws CameraException when it has no clock */
	public DeviceClockMapping clockMapping() {
		return acquiring(() -> CameraClock.map(this));
	}

	// -- Acquiring --

	/** Whether wide pixels are taken to come with their high byte first whatever the camera says. */
	public synchronized boolean bigEndianPixels() {
		return bigEndianPixels;
	}

	/**
	 * Says how the camera orders the bytes of wide pixels, from the next acquisition on. Several cameras send Mono16 with
	 * the high byte first without saying so: then images look like noise, in bands of 256 counts.
	 *
	 * @param on high byte first, whatever the camera's registers say; otherwise what they say
	 */
	public synchronized void bigEndianPixels(final boolean on) {
		bigEndianPixels = on;
	}

	/** Options that fit the present settings: buffers of the payload's size, the largest packets that get through. */
	public synchronized StreamOptions streamOptions() {
		final NodeMap map = features();
		return acquiring(() -> map.together(() -> {
			final PixelFormat format = PixelFormat.of((int) map.getLong("PixelFormat"));
			final int width = (int) map.getLong("Width");
			final int height = (int) map.getLong("Height");
			final long image = format.imageSize(width, height);
			final long payload = map.has("PayloadSize") ? Math.max(image, map.getLong("PayloadSize")) : image;
			if (payload < 1 || payload > Integer.MAX_VALUE) {
				throw new CameraException(name() + " tells an image size of " + payload + " bytes, with PixelFormat " + format +
					": set Width, Height and PixelFormat to values that make sense.");
			}
			final int buffers = StreamMemory.buffers(name(), payload, Runtime.getRuntime().maxMemory());
			final StreamOptions.Builder options = StreamOptions.builder().maxPayload((int) payload).buffers(buffers)
				.pixelFormat(format).geometry(width, height).bigEndianPixels(bigEndianPixels);
			return (packetSize > 0 ? options.packetSize(packetSize) : options.probePacketSize(true)).build();
		}));
	}

	/**
	 * Starts the acquisition with the present settings.
	 *
	 * @param sinks get every frame from the first one on; with them, only the newest frame waits to be read
	 * @throws CameraException when one is running or it does not start
	 */
	public synchronized FrameStream start(final StreamOptions options, final FrameSink... sinks) {
		requireIdle();
		return start(options, acquiring(() -> setup(options.headerRows())), sinks);
	}

	/** Starts the acquisition with {@link #streamOptions()}. */
	public synchronized FrameStream start() {
		requireIdle();
		final StreamSetup[] setup = new StreamSetup[1];
		final StreamOptions options = acquiring(() -> features().together(() -> {
			setup[0] = setup(0);
			return streamOptions();
		}));
		return start(options, setup[0]);
	}

	private void requireIdle() {
		if (stream != null && stream.isRunning())
			throw new CameraException(name() + " is acquiring already: stop that acquisition first.");
	}

	private StreamSetup setup(final int headerRows) {
		final NodeMap map = features();
		return map.together(() -> StreamSetup.of(name(), map, headerRows, () -> switching(() -> AcquisitionSwitch.start(map)),
			() -> switching(() -> AcquisitionSwitch.stop(map))));
	}

	private FrameStream start(final StreamOptions options, final StreamSetup setup, final FrameSink... sinks) {
		stream = acquiring(() -> FrameStream.open(control, options, setup, List.of(sinks)));
		if (options.probePacketSize()) packetSize = stream.packetSize();
		streamKeeper.accept(stream);
		return stream;
	}

	private void switching(final Runnable job) {
		acquiring(() -> {
			job.run();
			return null;
		});
	}

	private <T> T acquiring(final Supplier<T> job) {
		try {
			return job.get();
		}
		catch (final FeatureException | GigeException exc) {
			throw new CameraException(name() + ": " + exc.getMessage(), exc);
		}
	}

	/** One frame taken after this call; the camera is as before afterwards. @throws CameraException when none comes */
	public Frame grab(final Duration timeout) {
		return acquire(1, timeout, Progress.NONE).get(0);
	}

	/**
	 * Consecutive frames taken after this call; the camera is as before afterwards.
	 *
	 * @param timeout for each frame
	 * @throws CameraException when one does not come in time
	 */
	public List<Frame> acquire(final int n, final Duration timeout, final Progress progress) {
		final FrameStream running;
		synchronized (this) {
			running = stream != null && stream.isRunning() ? stream : null;
		}
		if (running != null) return collect(running, n, timeout, progress);
		try (FrameStream own = start()) {
			return collect(own, n, timeout, progress);
		}
	}

	/** Collects frames from a running stream without disturbing who else reads it. */
	public static List<Frame> collect(final FrameStream stream, final int n, final Duration timeout,
		final Progress progress)
	{
		return FrameSeries.collect(stream, n, timeout, progress);
	}

	/** Stops the stream and gives control back. Never throws. */
	@Override
	public void close() {
		final FrameStream running;
		synchronized (this) {
			if (closed) return;
			closed = true;
			running = stream;
		}
		if (running != null) running.close();
		events.close();
		control.close();
	}

	@Override
	public String toString() {
		return name();
	}
}
