package io.github.lynceus.telops;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CameraLostException;
import io.github.lynceus.camera.CameraSearch;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.pixel.PixelFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * A Telops thermal camera. Settings are written by the rules of its firmware and read back; what the camera changed is
 * told by {@link #notices()}. Heights are image rows, without the header rows the camera puts above them.
 * <p>
 * All methods throw {@link CameraException} with one sentence; {@link CameraLostException} when the camera is gone.
 * </p>
 */
public final class TelopsCamera implements AutoCloseable {

	/** What a Telops camera calls its maker. */
	public static final String VENDOR = "Telops Inc.";

	private static final double INVALID_TEMPERATURE = -300;

	private final Camera camera;
	private final Registers registers;
	private final Acquisition acquisition;
	private final Geometry geometry;
	private final Timing timing;
	private final Connection connection = new Connection();
	private final Occupation occupation;
	private final MemoryBuffer buffer;
	private final LiveAcquisition live;
	private final List<String> notices = new ArrayList<>();

	private TelopsCamera(final Camera camera) {
		this.camera = camera;
		registers = new Registers(camera::control, camera.name(), this::doing);
		acquisition = new Acquisition(registers);
		geometry = new Geometry(registers, new GeometryClock(System::nanoTime), this::notice);
		timing = new Timing(registers, geometry, this::notice);
		occupation = new Occupation(camera.name());
		buffer = new MemoryBuffer(this);
		live = new LiveAcquisition(this);
	}

	// -- Connecting --

	/** Connects with the default options and waits until the camera is ready. */
	public static TelopsCamera connect(final String address, final Progress progress) {
		return connect(address, ConnectOptions.defaults(), progress);
	}

	/**
	 * Connects, ends an acquisition somebody left running, and waits until the camera is ready, saying what it is doing.
	 * No setting is changed.
	 *
	 * @throws CameraException when there is no camera, another program holds it, or it is not a Telops camera
	 */
	public static TelopsCamera connect(final String address, final ConnectOptions options, final Progress progress) {
		return connect(CameraSearch.at(address, options.open().listen(), progress), options, progress);
	}

	/** The same for a camera that was found already. */
	public static TelopsCamera connect(final DeviceInfo device, final ConnectOptions options, final Progress progress) {
		final Camera camera = Camera.open(device, options.open(), progress);
		try {
			if (!isTelops(camera.info())) throw new CameraException(camera.name()
				+ " is not a Telops camera: open it as a GigE Vision camera instead.");
			final TelopsCamera telops = new TelopsCamera(camera);
			telops.settle(options, progress);
			return telops;
		}
		catch (final RuntimeException exc) {
			camera.close();
			throw exc;
		}
	}

	/** Whether this driver is the one for a device that was discovered. */
	public static boolean isTelops(final DeviceInfo info) {
		return VENDOR.equals(info.vendor());
	}

	private void settle(final ConnectOptions options, final Progress progress) {
		progress.update("Ending whatever was left running on " + name() + ".", Double.NaN);
		acquisition.stopLeftOver();
		buffer.leaveDownload();
		if (!options.readyPatience().isZero()) acquisition.awaitReady(options.readyPatience(), progress);
	}

	/** The camera as any GigE Vision camera: its features by name, its registers. */
	public Camera camera() {
		return camera;
	}

	/** Vendor, model and address. */
	public String name() {
		return camera.name();
	}

	/** Whether the camera answers and is in our control. */
	public boolean isConnected() {
		return registers.isConnected();
	}

	/** Stops the acquisition and gives control back. Never throws. */
	@Override
	public void close() {
		live.stop();
		camera.close();
	}

	// -- Window --

	/** {width, image rows}. */
	public int[] resolution() {
		return geometry.resolution();
	}

	/** Sets {width, image rows}; waits until a second has passed since the last change. @return what the camera set */
	public int[] setResolution(final int width, final int height) {
		return changing(() -> geometry.setResolution(width, height, Progress.NONE));
	}

	/** {x, y} of the window's first pixel on the detector. */
	public int[] offset() {
		return geometry.offset();
	}

	/** Moves the window; one that is kept in the middle of the detector is let go. @return what the camera set */
	public int[] setOffset(final int x, final int y) {
		return changing(() -> geometry.setOffset(x, y, Progress.NONE));
	}

	/** Puts the window into the middle of the detector and keeps it there when its size changes. */
	public void center() {
		occupation.requireFree();
		geometry.center(Progress.NONE);
	}

	/** {width, height} of the detector. */
	public int[] sensorSize() {
		return geometry.sensorSize();
	}

	/** {min, max, step}. */
	public int[] widthLimits() {
		return geometry.widthLimits();
	}

	/** {min, max, step} of the image rows. */
	public int[] heightLimits() {
		return geometry.heightLimits();
	}

	/** {min x, max x, step x, min y, max y, step y} at the present resolution. */
	public int[] offsetLimits() {
		final int[] x = geometry.offsetLimits(true);
		final int[] y = geometry.offsetLimits(false);
		return new int[] { x[0], x[1], x[2], y[0], y[1], y[2] };
	}

	/** Steps of the offset, {x, y}; {0, 0} when this camera keeps every window in the middle of the detector. */
	public int[] offsetSteps() {
		return geometry.isAlwaysCentered() ? new int[2] : new int[] { geometry.offsetLimits(true)[2],
			geometry.offsetLimits(false)[2] };
	}

	private int[] changing(final Supplier<int[]> change) {
		occupation.requireFree();
		final double rate = timing.frameRate();
		final int[] result = change.get();
		timing.tellRate(rate);
		return result;
	}

	// -- Time --

	/** Hz. */
	public double frameRate() {
		return timing.frameRate();
	}

	/** @param hz wanted; above the maximum the camera takes the maximum, which is a notice. @return what the camera set */
	public double setFrameRate(final double hz) {
		occupation.requireFree();
		return timing.setFrameRate(hz);
	}

	/** Highest rate in Hz at the present window and integration time. */
	public double frameRateMax() {
		return timing.frameRateMax();
	}

	/** µs. */
	public double integrationTime() {
		return timing.integrationTime();
	}

	/** Sets it in µs, ending automatic exposure; lowers the frame rate if it must, which is a notice. @return what was set */
	public double setIntegrationTime(final double micros) {
		occupation.requireFree();
		return timing.setIntegrationTime(micros);
	}

	// -- Calibration --

	/** One of Raw0, Raw, NUC, RT, IBR, IBI. */
	public String calibrationMode() {
		return mode().label();
	}

	private CalibrationMode mode() {
		return CalibrationMode.of(registers.get(Register.CALIBRATION_MODE));
	}

	/** @throws CameraException when the calibration that is loaded does not have it; names those it has */
	public void setCalibrationMode(final String name) {
		final CalibrationMode wanted = CalibrationMode.parse(name);
		occupation.requireFree();
		registers.set(Register.CALIBRATION_MODE, wanted.code());
		final CalibrationMode set = mode();
		if (set == wanted) return;
		final int available = registers.get(Register.AVAILABILITY);
		final StringJoiner modes = new StringJoiner(", ");
		for (final CalibrationMode mode : CalibrationMode.values())
			if ((available & mode.availability()) != 0) modes.add(mode.label());
		throw new CameraException("Calibration mode " + wanted + " is not available on " + name() + " now, it stays in "
			+ set + ": choose one of " + modes + ", or load another calibration collection.");
	}

	// -- State --

	/** What the camera changed on its own since the last call, one clause each. */
	public List<String> notices() {
		synchronized (notices) {
			final List<String> drained = List.copyOf(notices);
			notices.clear();
			return drained;
		}
	}

	void notice(final String sentence) {
		synchronized (notices) {
			notices.add(sentence);
		}
	}

	/** "disconnected", "streaming", "standby", "not ready" or "connected". */
	public String state() {
		if (!isConnected()) return "disconnected";
		try {
			if (isStreaming()) return "streaming";
			if (acquisition.isStandby()) return "standby";
			return acquisition.isReady() ? "connected" : "not ready";
		}
		catch (final CameraLostException exc) {
			return "disconnected";
		}
	}

	/** What keeps the camera from acquiring, one clause each; empty when it is ready. */
	public List<String> notReadyReasons() {
		return acquisition.notReadyReasons();
	}

	/** Detector temperature in °C, NaN when the camera does not know it. */
	public double sensorTemperature() {
		final double temperature = acquisition.detectorTemperature();
		return temperature < INVALID_TEMPERATURE ? Double.NaN : temperature;
	}

	/** What the camera is and how it is set, for people. */
	public Map<String, String> info() {
		return CameraFacts.of(this);
	}

	/** Why the camera may refuse something now. */
	private String doing() {
		try {
			final List<String> reasons = new ArrayList<>(acquisition.notReadyReasons());
			final BufferStatus status = buffer.readStatus();
			if (!status.isAtRest() && status != BufferStatus.UNKNOWN) reasons.add(status + " its memory buffer");
			return String.join(", ", reasons);
		}
		catch (final CameraException exc) {
			return "";
		}
	}

	// -- Live --

	/** Whether a live acquisition is running. */
	public boolean isStreaming() {
		return live.isRunning();
	}

	/** Starts a live acquisition with packets as large as get through. Close the stream, or call {@link #stop()}. */
	public FrameStream startAcquisition() {
		return live.start(0);
	}

	/**
	 * Starts a live acquisition.
	 *
	 * @param packetSize bytes with all headers, 0 for the largest that gets through
	 * @throws CameraException with the camera's reason when it rejects its settings
	 */
	public FrameStream startAcquisition(final int packetSize) {
		return live.start(packetSize);
	}

	/** Ends the live acquisition; does nothing when there is none. */
	public void stop() {
		live.stop();
	}

	/** One frame taken after this call; a live acquisition goes on, otherwise the camera is stopped again. */
	public Frame grab() {
		return acquire(1).get(0);
	}

	/** Frames in the order they come, from this call on. @throws CameraException when one does not come */
	public List<Frame> acquire(final int n) {
		return acquire(n, Progress.NONE);
	}

	/** As {@link #acquire(int)}, with progress. */
	public List<Frame> acquire(final int n, final Progress progress) {
		return live.acquire(n, progress);
	}

	// -- For the memory buffer --

	/** What is in the camera's memory, recording and downloading. */
	public MemoryBuffer buffer() {
		return buffer;
	}

	Registers registers() {
		return registers;
	}

	Acquisition acquisition() {
		return acquisition;
	}

	Geometry geometry() {
		return geometry;
	}

	Connection connection() {
		return connection;
	}

	/** @throws CameraException when a live acquisition, a recording or a download is running */
	void requireIdle() {
		occupation.requireFree();
		requireStopped();
	}

	/**
	 * Begins a job that needs the camera for itself.
	 *
	 * @throws CameraException when it is not free
	 */
	Occupation.Job begin(final String clause) {
		requireStopped();
		return occupation.begin(clause);
	}

	/** @throws CameraException when a live acquisition is running */
	void requireStopped() {
		if (isStreaming())
			throw new CameraException(name() + " is acquiring: stop the live acquisition first.");
	}

	StreamOptions streamOptions(final int packetSize, final int width, final int height, final boolean resend,
		final int buffers)
	{
		return connection.apply(packetSize,
			StreamOptions.builder().headerRows(FrameHeader.ROWS).resend(resend).buffers(buffers)
				.maxPayload(2 * width * (height + FrameHeader.ROWS)).pixelFormat(PixelFormat.MONO16)).build();
	}

	@Override
	public String toString() {
		return name();
	}
}
