package io.github.lynceus.hyper.camera;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.SensorControls;
import io.github.lynceus.genicam.FeatureException;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.GigeException;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.hyper.AcquisitionLog;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.PlaneSlice;
import io.github.lynceus.hyper.Wavelengths;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Any GigE Vision camera behind a spectrograph: the rows of an image, or its columns, are the bands of a line. Features
 * have the names of the SFNC or those of Specim's cameras; what the camera cannot leave out by itself is left out here.
 */
public final class LineCamera implements HsiCamera {

	private final Camera camera;
	private final LineCameraOptions options;
	private final NodeMap features;
	private final SensorControls controls;
	private final LineWindow window;
	private final Shutter shutter;
	private final AcquisitionLog log = new AcquisitionLog();
	private StreamOptions streamOptions;
	private CameraLines lines;

	/**
	 * Takes a camera over: closing this closes it. Ranges of bands that somebody has set before are switched off, and a
	 * status line is switched as the options say, as both may outlive a power cut.
	 *
	 * @throws CubeException when it sends nothing that can be a line
	 */
	public LineCamera(final Camera camera, final LineCameraOptions options) {
		this.camera = camera;
		this.options = options;
		features = camera.features();
		controls = new SensorControls(camera);
		shutter = new Shutter(camera.name(), features);
		final boolean specim = SensorWindow.hasMultipleRoi(features);
		window = new LineWindow(new SensorWindow(features, controls, !specim || options.specimRegion()), options);
		asking("make lines of its images", () -> {
			if (features.isWritable("EnStatusLine")) features.setBoolean("EnStatusLine", options.statusLine());
			window.settle();
			return setup();
		});
	}

	/** Finds the camera at an address and takes control of it. @throws CameraException when that is not possible */
	public static LineCamera open(final String address, final LineCameraOptions options, final Progress progress) {
		final Camera camera = Camera.open(address, OpenOptions.defaults(), progress);
		try {
			return new LineCamera(camera, options);
		}
		catch (final RuntimeException exc) {
			camera.close();
			throw exc;
		}
	}

	/** The camera itself, for everything that is not particular to lines. */
	public Camera camera() {
		return camera;
	}

	private <T> T asking(final String what, final Supplier<T> job) {
		try {
			return job.get();
		}
		catch (final FeatureException | GigeException | CameraException exc) {
			throw new CubeException("Cannot " + what + " of " + name() + ": " + exc.getMessage(), exc);
		}
	}

	private synchronized <T> T setting(final String what, final Supplier<T> job) {
		if (isStreaming()) throw new CubeException(
			name() + " is streaming: close the stream first, then set the " + what + ".");
		return asking("set the " + what, job);
	}

	// -- HsiSource methods --

	@Override
	public String name() {
		return camera.name();
	}

	@Override
	public Wavelengths wavelengths() {
		return setup().metadata().wavelengths();
	}

	@Override
	public Cube cube() {
		return Cube.of(new CameraSource(this, asking("tell the images", this::setup)), log);
	}

	/** What cubes of this camera were acquired. */
	public AcquisitionLog acquisitions() {
		return log;
	}

	@Override
	public void close() {
		final CameraLines running;
		synchronized (this) {
			running = lines;
		}
		if (running != null) running.close();
		camera.close();
	}

	// -- Settings --

	@Override
	public int samples() {
		return window.samples();
	}

	@Override
	public int bands() {
		return window.bands().count();
	}

	@Override
	public double exposure() {
		return asking("tell the exposure time", controls::exposureTime);
	}

	@Override
	public double setExposure(final double micros) {
		return setting("exposure time", () -> controls.setExposureTime(micros));
	}

	@Override
	public double lineRate() {
		return asking("tell the line rate", controls::frameRate);
	}

	/** Lines a second. Cameras refuse what the exposure time does not allow. */
	@Override
	public double setLineRate(final double hertz) {
		return setting("line rate", () -> {
			final OptionalDouble most = most();
			if (most.isPresent() && hertz > most.getAsDouble()) throw new CubeException(String.format(Locale.ROOT,
				"%s takes no more than %.2f lines a second with the present exposure time and bands: shorten them first.",
				name(), most.getAsDouble()));
			return controls.setFrameRate(hertz);
		});
	}

	private OptionalDouble most() {
		try {
			return OptionalDouble.of(controls.frameRateMax());
		}
		catch (final CameraException | FeatureException exc) {
			return OptionalDouble.empty();
		}
	}

	@Override
	public DoneBy setHorizontalCrop(final int start, final int end) {
		return setting("crop", () -> window.setSamples(new BandRange(start, end)));
	}

	@Override
	public DoneBy setBands(final List<BandRange> ranges) {
		if (ranges.isEmpty()) throw new CubeException("Name at least one range of bands.");
		return setting("bands", () -> window.setBands(ranges));
	}

	@Override
	public void showAll() {
		setting("bands", () -> {
			window.showAll();
			return null;
		});
	}

	/** Bands of the sensor in one of a line. Crop and bands go back to all. @return what the camera set */
	public int setSpectralBinning(final int bands) {
		return setBinning(options.axis() == SpectralAxis.HEIGHT ? "BinningVertical" : "BinningHorizontal", bands);
	}

	/** Samples of the sensor in one of a line. Crop and bands go back to all. @return what the camera set */
	public int setSpatialBinning(final int samples) {
		return setBinning(options.axis() == SpectralAxis.HEIGHT ? "BinningHorizontal" : "BinningVertical", samples);
	}

	private int setBinning(final String name, final int count) {
		return setting("binning", () -> {
			window.showAll();
			features.setLong(name, count);
			window.settle();
			return (int) features.getLong(name);
		});
	}

	/** By its name in the standard, such as Mono12Packed. */
	public void setPixelFormat(final String name) {
		setting("pixel format", () -> controls.setPixelFormat(name));
	}

	/** Inside the camera, in °C. @throws CubeException when it does not tell */
	public double temperature() {
		return asking("tell the temperature", controls::temperature);
	}

	// -- Lines --

	/** How lines come of the images now. */
	LineSetup setup() {
		final LineGeometry geometry = new LineGeometry(window.imageWidth(), window.imageHeight(), controls.pixelFormat());
		final PlaneSlice slice = window.slice();
		return new LineSetup(geometry, geometry.type(name()), options.axis(), slice, metadata());
	}

	private CubeMetadata metadata() {
		CubeMetadata metadata = CubeMetadata.NONE.with("sensor type", name());
		if (features.isReadable("ExposureTime")) metadata = metadata.with("exposure time us", features.get("ExposureTime"));
		if (features.isReadable("AcquisitionFrameRate")) {
			metadata = metadata.with("line rate hz", features.get("AcquisitionFrameRate"));
		}
		final String name = options.axis() == SpectralAxis.HEIGHT ? "BinningVertical" : "BinningHorizontal";
		final int binning = features.isReadable(name) ? (int) features.getLong(name) : 1;
		final Wavelengths all = WavelengthTable.binned(options.wavelengths(), window.allBands(), binning);
		return metadata.withWavelengths(all.select(window.bands()));
	}

	@Override
	public synchronized boolean isStreaming() {
		return lines != null;
	}

	@Override
	public CameraLines stream() {
		return open(0, -1);
	}

	@Override
	public CameraLines stream(final long count) {
		if (count < 1) throw new CubeException("A stream has at least one line, not " + count + ".");
		return open(0, count);
	}

	/** @param count -1 for no end */
	synchronized CameraLines open(final long first, final long count) {
		if (isStreaming()) throw new CubeException(name() + " is streaming already: close that stream first.");
		return asking("take lines", () -> {
			final LineSetup setup = setup();
			final StreamOptions wanted = streamOptions();
			final long end = count < 0 ? -1 : first + count;
			// NB: some of the buffers are being filled while others wait.
			final LineQueue queue = new LineQueue(setup.geometry(), first, end, Math.max(1, wanted.buffers() - 6));
			final FrameStream frames = camera.start(wanted, queue);
			final LineShaper shaper = new LineShaper(setup.geometry(), setup.type(), setup.axis(), setup.slice());
			lines = new CameraLines(name(), queue, shaper, frames, first, end,
				controls.isTriggered() ? 0 : options.patience().toMillis(), this::ended);
			return lines;
		});
	}

	private StreamOptions streamOptions() {
		final StreamOptions wanted = streamOptions == null ? camera.streamOptions()
			: streamOptions.toBuilder().maxPayload(camera.streamOptions().maxPayload()).build();
		final int buffers = options.buffers(wanted.maxPayload());
		return wanted.toBuilder().buffers(buffers).geometry(window.imageWidth(), window.imageHeight())
			.frameTimeout(longer(wanted.frameTimeout(), buffers)).build();
	}

	/** Lines are small and many, so a line may wait for its lost packets as long as half the buffers hold those after it. */
	private Duration longer(final Duration usual, final int buffers) {
		final double rate = features.isReadable("AcquisitionFrameRate") ? lineRate() : 0;
		final Duration possible = rate > 0 ? Duration.ofMillis((long) Math.min(1000, 500 * buffers / rate)) : usual;
		return possible.compareTo(usual) > 0 ? possible : usual;
	}

	/** Receives the next streams in another way, with another packet size for instance; null for the usual one. */
	public synchronized void setStreamOptions(final StreamOptions value) {
		streamOptions = value;
	}

	private synchronized void ended() {
		lines = null;
	}

	// -- Light --

	/** Whether the camera has a shutter that can be moved. */
	public boolean hasShutter() {
		return shutter.isThere();
	}

	/** Closes or opens the shutter; it takes its time. @throws CubeException when there is none */
	public void setShutter(final boolean closed) {
		shutter.move(closed);
	}

	/**
	 * Closes the shutter, takes lines into memory and opens it again, whatever happens. Lines taken while it closes are
	 * left out.
	 */
	@Override
	public Cube captureDark(final int count, final Progress progress) {
		final Cube cube = cube();
		shutter.move(true);
		try {
			final long settling = (long) Math.ceil(options.shutterTime().toMillis() / 1000.0 * lineRate());
			return cube.lines(settling, settling + count).resolve(progress);
		}
		finally {
			shutter.move(false);
		}
	}
}
