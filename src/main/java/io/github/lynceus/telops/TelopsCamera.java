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
import java.util.List;
import java.util.Map;

/**
 * A Telops thermal camera. Settings are written by the rules of its firmware and read back; what the camera changed is
 * told by {@link #notices()}. Heights are image rows, without the header rows the camera puts above them.
 * <p>
 * What it can do beyond images is sorted by topic: {@link #buffer()}, {@link #trigger()}, {@link #autoExposure()},
 * {@link #calibration()}, {@link #nuc()}, {@link #image()}, {@link #time()}, {@link #power()}; {@link #properties()} has
 * every setting by its name.
 * </p>
 * <p>
 * All methods throw {@link CameraException} with one sentence; {@link CameraLostException} when the camera is gone.
 * </p>
 */
public final class TelopsCamera extends DetectorControl implements AutoCloseable {

	/** What a Telops camera calls its maker. */
	public static final String VENDOR = "Telops Inc.";

	private final Camera camera;
	private final Registers registers;
	private final Acquisition acquisition;
	private final Connection connection = new Connection();
	private final MemoryBuffer buffer;
	private final LiveAcquisition live;
	private final Calibration calibration;

	private TelopsCamera(final Camera camera, final ConnectOptions options) {
		super(camera);
		this.camera = camera;
		registers = registers();
		acquisition = new Acquisition(registers);
		buffer = new MemoryBuffer(this);
		live = new LiveAcquisition(this);
		calibration = new Calibration(this, options.calibrationFolder());
	}

	// -- Connecting --

	/** Connects with the default options and waits until the camera is ready. */
	public static TelopsCamera connect(final String address, final Progress progress) {
		return connect(address, ConnectOptions.defaults(), progress);
	}

	/**
	 * Connects, ends an acquisition somebody left running, and waits until the camera is ready, saying what it is doing.
	 * No setting is changed unless asked. A program that died while it held the camera is waited for until its session
	 * lapses.
	 *
	 * @throws CameraException when there is no camera, another program holds it, or it is not a Telops camera
	 * @throws io.github.lynceus.camera.CancelledException when the user cancels; the camera is given back then
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
			final TelopsCamera telops = new TelopsCamera(camera, options);
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
		if (options.vendorDefaults()) Configuration.vendorDefaults(this);
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

	// -- Topics --

	/** What is in the camera's memory, recording and downloading. */
	public MemoryBuffer buffer() {
		return buffer;
	}

	/** What starts, marks and lets through images. */
	public Trigger trigger() {
		return new Trigger(this);
	}

	/** Whether the camera sets its integration time by itself. */
	public AutoExposure autoExposure() {
		return new AutoExposure(this);
	}

	/** Its calibrations, and what they make of counts. */
	public Calibration calibration() {
		return calibration;
	}

	/** Correcting the image for what its pixels differ by. */
	public ImageCorrection nuc() {
		return new ImageCorrection(this);
	}

	/** Mirroring, bad pixels, test images. */
	public ImageProcessing image() {
		return new ImageProcessing(this);
	}

	/** Date and time of the camera. */
	public CameraTime time() {
		return new CameraTime(this);
	}

	/** Cooling down, standing by, starting anew. */
	public Power power() {
		return new Power(this);
	}

	/** Every setting by its name. */
	public CameraProperties properties() {
		return new CameraProperties(this);
	}

	/** 13 temperatures, 2 voltages, 2 currents and 4 counters, measured now. */
	public DiagnosticsReading diagnostics() {
		return Diagnostics.read(registers);
	}

	/** Detector temperature in °C, NaN when the camera does not know it. */
	public double sensorTemperature() {
		return acquisition.detectorTemperature();
	}

	/** Temperature of a place in the camera in °C, NaN when it is not measured. @throws CameraException naming the places */
	public double sensorTemperature(final String location) {
		return Diagnostics.temperature(registers,
			Choice.parse("Temperature sensor", TemperatureLocation.values(), location));
	}

	/** Lets the camera keep its settings while it is off. @return sentences on what it does not keep */
	public List<String> saveConfiguration() {
		requireFree();
		return new Configuration(registers).save();
	}

	/** Any register. */
	public RawRegister register(final long address) {
		return new RawRegister(registers, address);
	}

	// -- Calibration --

	/** One of Raw0, Raw, NUC, RT, IBR, IBI. */
	public String calibrationMode() {
		return calibration.mode().label();
	}

	/** @throws CameraException when the calibration that is loaded does not have it; names those it has */
	public void setCalibrationMode(final String name) {
		calibration.setMode(CalibrationMode.parse(name));
	}

	// -- State --

	/** What the camera is doing. Never throws. */
	public CameraState state() {
		return isConnected() ? acquisition.state() : CameraState.DISCONNECTED;
	}

	/** What keeps the camera from acquiring, one clause each; empty when it is ready. */
	public List<String> notReadyReasons() {
		return acquisition.notReadyReasons();
	}

	/** What the camera is and how it is set, for people. */
	public Map<String, String> info() {
		return CameraFacts.of(this);
	}

	@Override
	String doing() {
		return acquisition.doing(buffer::readStatus);
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

	/** Ticks of 8 ns the camera waits between two packets of a stream. */
	public long packetDelay() {
		return connection.packetDelay(registers);
	}

	/** Spreads the packets of each later live acquisition and download, for computers that lose some of a burst. */
	public void setPacketDelay(final long ticks) {
		connection.setPacketDelay(registers, ticks);
	}

	// -- For the topics --

	Acquisition acquisition() {
		return acquisition;
	}

	Connection connection() {
		return connection;
	}

	/** @throws CameraException when a live acquisition, a recording or a download is running */
	void requireIdle() {
		requireFree();
		requireStopped();
	}

	/**
	 * Begins a job that needs the camera for itself.
	 *
	 * @throws CameraException when it is not free
	 */
	Occupation.Job begin(final String clause) {
		requireStopped();
		return occupation().begin(clause);
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
