package io.github.lynceus.fiji;

import ij.ImagePlus;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraSearch;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.fiji.live.LiveLook;
import io.github.lynceus.fiji.live.LiveOptions;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.img.FrameImage;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.RingOptions;
import io.github.lynceus.img.record.RecordOptions;
import io.github.lynceus.img.record.StreamRecorder;
import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.telops.ConnectOptions;
import io.github.lynceus.telops.FrameHeader;
import io.github.lynceus.telops.TelopsCamera;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A connected camera of whatever make, with its live view. Not thread-safe but for {@link #closeLive}: its owner calls
 * one method at a time.
 */
public final class CameraSession implements AutoCloseable {

	private static final Duration FRAME_PATIENCE = Duration.ofSeconds(5);

	private final String address;
	private final Camera camera;
	/** Null for a camera that is not a Telops. */
	private final TelopsCamera telops;
	private final CameraControls controls;
	private final SessionHost host = new SessionHost(this);
	private volatile FrameStream stream;
	private RestartableSource source;
	private BayerView bayer = BayerView.MOSAIC;
	/** Null for a session of its own. */
	private volatile OneCamera owner;
	/** Changes within a change pause nothing more. */
	private boolean pausing;
	private volatile LiveWindow window;

	private CameraSession(final String address, final Camera camera, final TelopsCamera telops) {
		this.address = address;
		this.camera = camera;
		this.telops = telops;
		controls = telops != null ? new TelopsControls(telops) : new SfncControls(camera);
	}

	/** Connects as what the camera says it is. */
	public static CameraSession open(final String address, final Progress progress) {
		return open(address, OpenOptions.defaults(), progress);
	}

	/** The same with another patience or other timeouts. */
	public static CameraSession open(final String address, final OpenOptions options, final Progress progress) {
		final DeviceInfo device = CameraSearch.at(address, options.listen(), progress);
		if (!TelopsCamera.isTelops(device))
			return new CameraSession(address, Camera.open(device, options, progress), null);
		final TelopsCamera telops = TelopsCamera.connect(device,
			ConnectOptions.defaults().withOpen(options.withDescribe(false)), progress);
		return new CameraSession(address, telops.camera(), telops);
	}

	/** Says whose session it is, so that its live window can tell what people do with it. */
	CameraSession ownedBy(final OneCamera camera) {
		owner = camera;
		return this;
	}

	/** Null for a session of its own. */
	OneCamera owner() {
		return owner;
	}

	public String address() {
		return address;
	}

	public Camera camera() {
		return camera;
	}

	public TelopsCamera telops() {
		if (telops == null) throw new CameraException(camera.name() +
			" is not a Telops camera: it has no memory buffer and no calibration modes.");
		return telops;
	}

	public CameraControls controls() {
		return controls;
	}

	public boolean isConnected() {
		return telops != null ? telops.isConnected() : camera.control().inControl();
	}

	public String state() {
		return telops != null ? telops.state().toString() : camera.state();
	}

	@Override
	public void close() {
		stopLive();
		if (telops != null) telops.close();
		else camera.close();
	}

	// -- Frames --

	public Frame grab() {
		return telops != null ? telops.grab() : camera.grab(FRAME_PATIENCE);
	}

	public List<Frame> acquire(final int frames, final Progress progress) {
		return telops != null ? telops.acquire(frames, progress) : camera.acquire(frames, FRAME_PATIENCE, progress);
	}

	public FrameUnit unit(final Frame frame) {
		return hasHeader(frame) ? FrameHeader.of(frame.header()).unit() : FrameUnit.COUNTS;
	}

	/** Frames as an image that carries the camera's settings. */
	public ImagePlus imageOf(final List<Frame> frames, final String title) {
		return FrameImage.of(frames, unit(frames.get(0)), this::frameId, title, bayer, properties());
	}

	BayerView bayer() {
		return bayer;
	}

	/** Says what to make of mosaics; a live view of them begins anew. */
	public void bayer(final BayerView view) {
		final boolean changed = view != bayer;
		bayer = view;
		final FrameStream running = stream;
		if (changed && isLive() && running != null && running.pixelFormat().isBayer()) {
			stopLive();
			live();
		}
	}

	/** Says how the camera orders the bytes of wide pixels; see {@link Camera#bigEndianPixels(boolean)}. */
	public void bigEndianPixels(final boolean on) {
		paused(() -> {
			camera.bigEndianPixels(on);
			return null;
		});
	}

	/** One line on how the camera is set. */
	String describe() {
		return String.format("%.0f Hz, %.1f µs", controls.frameRate(), controls.integrationTime());
	}

	private long frameId(final Frame frame) {
		return hasHeader(frame) ? FrameHeader.of(frame.header()).frameId() : frame.blockId();
	}

	private boolean hasHeader(final Frame frame) {
		return telops != null && FrameHeader.isHeader(frame.header());
	}

	private Map<String, String> properties() {
		final Map<String, String> properties = new LinkedHashMap<>();
		properties.put("Camera", camera.name());
		put(properties, "FrameRate", controls::frameRate);
		put(properties, "FrameRateMax", controls::frameRateMax);
		put(properties, "IntegrationTime", controls::integrationTime);
		if (telops != null) {
			properties.put("CalibrationMode", telops.calibrationMode());
			put(properties, "SensorTemperature", telops::sensorTemperature);
		}
		final int[] offset = controls.offset();
		properties.put("OffsetX", Integer.toString(offset[0]));
		properties.put("OffsetY", Integer.toString(offset[1]));
		return properties;
	}

	/** A camera without the feature has no such property. */
	private static void put(final Map<String, String> properties, final String name, final Supplier<Double> value) {
		try {
			properties.put(name, Double.toString(value.get()));
		}
		catch (final RuntimeException absent) {
			return;
		}
	}

	// -- Live --

	boolean isLive() {
		final LiveWindow present = window;
		return present != null && present.isOpen();
	}

	/** The stream of the live window or of a recording of the stream; null while there is none. */
	public FrameStream stream() {
		return stream;
	}

	/** The image of the live window, or null. */
	ImagePlus liveImage() {
		final LiveWindow present = window;
		return present != null && present.isOpen() ? present.image() : null;
	}

	LiveRing liveFrames() {
		final LiveWindow present = window;
		if (present == null || !present.isOpen()) throw new CameraException("The live view of " + camera.name() +
			" is not open: open it first.");
		return present.ring();
	}

	synchronized LiveWindow live() {
		if (!isLive()) {
			stopLive();
			openWindow(start(), LiveLook.DEFAULT);
		}
		return window;
	}

	/** Starts or stops the stream of the live window, which stays with its frames. */
	synchronized void streamLive(final boolean on) {
		if (!isLive()) return;
		if (!on) stopStream();
		else if (stream == null) resume();
	}

	/**
	 * Records the stream; without a live view it is opened for as long.
	 *
	 * @param withPast whether to begin with what the live view has kept
	 */
	synchronized StreamRecorder record(final RecordOptions what, final boolean withPast) {
		if (isLive()) return window.record(what, withPast);
		final FrameStream frames = start();
		try {
			return StreamRecorder.start(frames, what.withReading(reading(frames)), null, null, done -> stopStream(frames));
		}
		catch (final RuntimeException e) {
			stopStream();
			throw e;
		}
	}

	synchronized void stopLive() {
		final LiveWindow present = window;
		window = null;
		if (present != null) present.close();
		stopStream();
	}

	/**
	 * Does something the camera refuses while it streams. The live view goes on afterwards, in the same window if the
	 * frames still have the same size, whether the change succeeded or not.
	 */
	synchronized <T> T paused(final Supplier<T> change) {
		if (!isLive() || pausing) return change.get();
		final boolean streaming = stream != null;
		pausing = true;
		stopStream();
		try {
			return change.get();
		}
		finally {
			pausing = false;
			if (streaming) resume();
		}
	}

	private void resume() {
		final LiveWindow present = window;
		if (present == null || !present.isOpen() || !isConnected()) return;
		final FrameStream next = start();
		if (source.fits(next)) {
			source.switchTo(next);
			present.origin(host.origin());
		}
		else {
			window = null;
			final LiveLook look = present.look();
			present.close();
			openWindow(next, look == null ? LiveLook.DEFAULT : look);
		}
	}

	private FrameStream start() {
		stream = telops != null ? telops.startAcquisition() : camera.start();
		return stream;
	}

	/** How this camera's frames are numbered and timed. */
	private RingOptions reading(final FrameStream frames) {
		RingOptions ring = RingOptions.DEFAULT.withBayer(bayer);
		if (frames.nanosPerTick() > 0) ring = ring.withNanosPerTick(frames.nanosPerTick());
		if (telops != null) ring = ring.withFrameId(header -> FrameHeader.isHeader(header) ? FrameHeader.of(header).frameId() : -1);
		return ring;
	}

	private void openWindow(final FrameStream frames, final LiveLook look) {
		source = new RestartableSource(frames);
		try {
			final LiveOptions options = new LiveOptions(reading(frames), look, host);
			window = LiveWindow.open(source, options, () -> closed(frames));
		}
		catch (final RuntimeException e) {
			stopStream();
			throw e;
		}
	}

	/** The user closed the window: called on a thread of its own. */
	private void closed(final FrameStream opened) {
		final LiveWindow present = window;
		if (present == null || present.isOpen()) return;
		window = null;
		stopStream();
	}

	/** Stops a stream, unless another one runs by now. */
	private synchronized void stopStream(final FrameStream ended) {
		if (stream == ended) stopStream();
	}

	private synchronized void stopStream() {
		final FrameStream running = stream;
		stream = null;
		if (running != null) running.close();
	}
}
