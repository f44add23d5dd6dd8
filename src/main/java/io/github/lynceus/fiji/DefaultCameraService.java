package io.github.lynceus.fiji;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import io.github.lynceus.camera.Addresses;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.camera.IntegrityReport;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.img.LivePicture;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.RecordingFile;
import io.github.lynceus.img.RecordingImage;
import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.telops.BufferPlan;
import io.github.lynceus.telops.DownloadOptions;
import io.github.lynceus.telops.SequenceInfo;
import io.github.lynceus.telops.TelopsCamera;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.Service;

/**
 * The service over one current camera.
 * <p>
 * Methods that speak to the camera hold this object's lock, so that two commands at once take turns; closing the live
 * window does not, as that happens on the event thread.
 * </p>
 */
@Plugin(type = Service.class)
public class DefaultCameraService extends AbstractService implements CameraService {

	private final SimulatedCameras simulated = new SimulatedCameras();
	private volatile CameraSession session;
	private Recording recording;
	/** Made from {@link #recording} when first asked for; both are forgotten with the next download. */
	private ImagePlus recordingImage;

	// -- Finding and connecting --

	@Override
	public List<DeviceInfo> discover(final String address, final double seconds) {
		final Duration listen = Duration.ofMillis(Math.round(seconds * 1000));
		if (address != null && !address.isBlank()) return Discovery.unicast(Addresses.parse(address), listen);
		final Map<String, DeviceInfo> found = new LinkedHashMap<>();
		final List<DeviceInfo> answers = new ArrayList<>(Discovery.broadcast(listen));
		final List<String> here = simulated.addresses();
		if (!here.isEmpty()) answers.addAll(Discovery.unicast(Addresses.parse(String.join(",", here)), listen));
		for (final DeviceInfo device : answers) found.putIfAbsent(device.mac() + " " + device.address(), device);
		return new ArrayList<>(found.values());
	}

	@Override
	public String simulate(final String address, final boolean cooldown) {
		final String trimmed = Addresses.require(address);
		simulated.start(trimmed, cooldown);
		return trimmed;
	}

	@Override
	public List<String> simulated() {
		return simulated.addresses();
	}

	@Override
	public synchronized void connect(final String address) {
		final String trimmed = Addresses.require(address);
		final CameraSession present = session;
		if (present != null && present.address().equals(trimmed) && present.isConnected()) return;
		disconnect();
		session = job(progress -> CameraSession.open(trimmed, progress));
		IJ.showStatus("Connected to " + cameraName() + ".");
	}

	@Override
	public synchronized void disconnect() {
		final CameraSession present = session;
		session = null;
		if (present == null) return;
		present.close();
		IJ.showStatus("Disconnected from " + present.camera().name() + ".");
	}

	@Override
	public boolean isConnected() {
		final CameraSession present = session;
		return present != null && present.isConnected();
	}

	@Override
	public String cameraName() {
		final CameraSession present = session;
		return present == null ? "" : present.camera().name();
	}

	@Override
	public String state() {
		final CameraSession present = session;
		return present == null ? "disconnected" : present.state();
	}

	@Override
	public synchronized Map<String, String> info() {
		return session().controls().info();
	}

	// -- Settings --

	@Override
	public synchronized int[] resolution() {
		return session().controls().resolution();
	}

	@Override
	public synchronized int[] setResolution(final int width, final int height) {
		return paused(() -> session().controls().setResolution(width, height));
	}

	@Override
	public synchronized int[] offset() {
		return session().controls().offset();
	}

	@Override
	public synchronized int[] setOffset(final int x, final int y) {
		return paused(() -> session().controls().setOffset(x, y));
	}

	@Override
	public synchronized int[] setSubwindow(final int x, final int y, final int width, final int height) {
		final Subwindow window = session().controls().snapped(new Subwindow(x, y, width, height));
		return paused(() -> session().controls().setSubwindow(window)).toArray();
	}

	@Override
	public synchronized int[] subwindowOfSelection() {
		final int[] size = resolution();
		final int[] offset = offset();
		final ImagePlus live = session().liveImage();
		final Roi roi = live == null ? null : live.getRoi();
		if (roi == null) return new int[] { offset[0], offset[1], size[0], size[1] };
		final java.awt.Rectangle box = roi.getBounds();
		return session().controls().snapped(new Subwindow(offset[0] + box.x, offset[1] + box.y, box.width, box.height)).toArray();
	}

	@Override
	public synchronized double frameRate() {
		return session().controls().frameRate();
	}

	@Override
	public synchronized double setFrameRate(final double hertz) {
		return paused(() -> session().controls().setFrameRate(hertz));
	}

	@Override
	public synchronized double frameRateMax() {
		return session().controls().frameRateMax();
	}

	@Override
	public synchronized double integrationTime() {
		return session().controls().integrationTime();
	}

	@Override
	public synchronized double setIntegrationTime(final double microseconds) {
		return paused(() -> session().controls().setIntegrationTime(microseconds));
	}

	@Override
	public synchronized String calibrationMode() {
		return telops().calibrationMode();
	}

	@Override
	public synchronized String setCalibrationMode(final String mode) {
		return paused(() -> {
			telops().setCalibrationMode(mode);
			return telops().calibrationMode();
		});
	}

	@Override
	public synchronized List<String> notices() {
		return session().controls().notices();
	}

	// -- GenICam features --

	@Override
	public synchronized List<String> features() {
		return featureAccess().names();
	}

	@Override
	public synchronized String getFeature(final String name) {
		return featureAccess().get(name);
	}

	@Override
	public synchronized void setFeature(final String name, final String value) {
		featureAccess().set(name, value);
	}

	@Override
	public synchronized void together(final Runnable changes) {
		paused(() -> {
			changes.run();
			return null;
		});
	}

	@Override
	public void executeFeature(final String name) {
		final FeatureAccess access;
		synchronized (this) {
			access = featureAccess();
			access.start(name);
		}
		job(progress -> access.awaitDone(name, progress));
	}

	@Override
	public void waitForFeature(final String name, final String value, final double seconds) {
		// Without the lock: what is waited for may be the work of another thread.
		final FeatureAccess access = featureAccess();
		job(progress -> access.awaitValue(name, value, seconds, progress));
	}

	@Override
	public synchronized void saveSettings(final String path) {
		featureAccess().save(Path.of(path));
	}

	@Override
	public synchronized List<String> loadSettings(final String path) {
		return featureAccess().load(Path.of(path));
	}

	// -- Live --

	@Override
	public synchronized ImagePlus live() {
		return session().live();
	}

	@Override
	public synchronized LiveRing liveFrames() {
		return session().liveFrames();
	}

	@Override
	public synchronized void stopLive() {
		final CameraSession present = session;
		if (present != null) present.stopLive();
	}

	@Override
	public boolean isLive() {
		final CameraSession present = session;
		return present != null && present.isLive();
	}

	@Override
	public synchronized ImagePlus snap() {
		final CameraSession present = session();
		return present.imageOf(List.of(present.grab()), "Snap of " + cameraName());
	}

	@Override
	public synchronized ImagePlus acquire(final int frames) {
		if (frames < 1) throw new CameraException("Acquiring " + frames + " frames is not possible: ask for at least one.");
		final List<Frame> acquired = job(progress -> session().acquire(frames, progress));
		return session().imageOf(acquired, frames + " frames of " + cameraName());
	}

	@Override
	public synchronized void saveLivePicture(final String path) {
		final CameraSession present = session();
		final Frame frame = present.grab();
		RecordingFile.savePicture(
			LivePicture.of(frame, present.unit(frame), present.bayer(), cameraName(), present.describe()), Path.of(path));
	}

	@Override
	public synchronized void demosaic(final boolean on) {
		session().bayer(on ? BayerView.COLOUR : BayerView.MOSAIC);
	}

	@Override
	public synchronized void bigEndianPixels(final boolean on) {
		session().bigEndianPixels(on);
	}

	// -- Memory buffer --

	@Override
	public synchronized String configureBuffer(final int sequences, final int frames, final int preMoi,
		final String moiSource)
	{
		final BufferPlan plan = paused(() -> telops().buffer().configure(sequences, frames, preMoi, moiSource));
		return plan.sentence();
	}

	@Override
	public synchronized int[] record() {
		return paused(() -> job(progress -> telops().buffer().record(progress)));
	}

	@Override
	public synchronized int[] recorded() {
		// While it acquires, the camera does not tell what its memory holds.
		return paused(this::framesHeld);
	}

	@Override
	public synchronized void clearBuffer() {
		paused(() -> {
			telops().buffer().clear();
			return null;
		});
	}

	@Override
	public ImagePlus download(final String sequences) {
		return download(sequences, Map.of());
	}

	@Override
	public synchronized ImagePlus download(final String sequences, final Map<String, ?> options) {
		paused(() -> job(progress -> {
			receive(DownloadRequest.of(sequences, framesHeld().length, cameraName(), options), progress);
			return null;
		}));
		return recordingImage();
	}

	private void receive(final DownloadRequest request, final Progress progress) {
		final List<Sequence> done = new ArrayList<>();
		try {
			for (final DownloadOptions each : request.parts()) done.add(telops().buffer().download(each, progress));
		} catch (final FrameIntegrityException e) {
			done.addAll(e.sequences());
			throw e;
		} catch (final CancelledException e) {
			done.addAll(e.sequences());
			throw e;
		} finally {
			if (!done.isEmpty()) {
				recording = new Recording(cameraName(), done);
				recordingImage = null;
			}
		}
	}

	private int[] framesHeld() {
		return telops().buffer().info().sequences().stream().mapToInt(SequenceInfo::recorded).toArray();
	}

	@Override
	public synchronized ImagePlus recordingImage() {
		if (recordingImage == null && recording != null) recordingImage = RecordingImage.of(recording);
		return recordingImage;
	}

	@Override
	public synchronized Recording recording() {
		return recording;
	}

	@Override
	public synchronized List<IntegrityReport> reports() {
		return recording == null ? List.of() : recording.reports();
	}

	@Override
	public synchronized String reportJson() {
		if (recording == null) throw new CameraException("There is no integrity report yet: download a recording first.");
		return recording.toJson();
	}

	@Override
	public synchronized void save(final ImagePlus image, final String path) {
		if (image == null) throw new CameraException("There is no image to save: take or download one first.");
		final Path tiff = Path.of(path);
		RecordingFile.save(image, tiff);
		if (image == recordingImage) {
			RecordingFile.saveText(recording.toJson(), besides(tiff));
		}
	}

	/** {@code x.json} for {@code x.tif}. */
	private static Path besides(final Path tiff) {
		final String name = new File(tiff.toString()).getName();
		final int dot = name.lastIndexOf('.');
		return tiff.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".json");
	}

	// -- For programs --

	@Override
	public Camera camera() {
		return session().camera();
	}

	@Override
	public TelopsCamera telops() {
		return session().telops();
	}

	@Override
	public void dispose() {
		final CameraSession present = session;
		session = null;
		if (present != null) present.close();
		simulated.close();
	}

	// -- Helper methods --

	private CameraSession session() {
		final CameraSession present = session;
		if (present == null) throw new CameraException("No camera is connected: use Lynceus Connect first.");
		return present;
	}

	private FeatureAccess featureAccess() {
		return new FeatureAccess(session());
	}

	/** What a running live view must be stopped for, and started again after. */
	private <T> T paused(final Supplier<T> change) {
		return session().paused(change);
	}

	private static <T> T job(final Function<Progress, T> work) {
		final ImageJProgress progress = new ImageJProgress();
		try {
			return work.apply(progress);
		} finally {
			progress.done();
		}
	}
}
