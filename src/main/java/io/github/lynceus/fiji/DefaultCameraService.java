package io.github.lynceus.fiji;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.camera.Addresses;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.img.RecordingImage;
import io.github.lynceus.telops.TelopsCamera;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
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
	private final List<RunningJob> jobs = new CopyOnWriteArrayList<>();
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
		session = ImageJProgress.during(jobs, progress -> CameraSession.open(trimmed, progress));
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
	public List<RunningJob> jobs() {
		return List.copyOf(jobs);
	}

	// -- Doing something with it --

	@Override
	public synchronized <T> T ask(final Function<CameraSession, T> question) {
		return question.apply(session());
	}

	@Override
	public synchronized <T> T change(final Function<CameraSession, T> change) {
		final CameraSession present = session();
		return present.paused(() -> change.apply(present));
	}

	@Override
	public synchronized <T> T work(final BiFunction<CameraSession, Progress, T> work) {
		return await(work);
	}

	@Override
	public <T> T await(final BiFunction<CameraSession, Progress, T> waiting) {
		final CameraSession present = session();
		return ImageJProgress.during(jobs, progress -> waiting.apply(present, progress));
	}

	@Override
	public <T> T peek(final Function<CameraSession, T> question) {
		return question.apply(session());
	}

	private CameraSession session() {
		final CameraSession present = session;
		if (present == null) throw new CameraException("No camera is connected: use Lynceus Connect first.");
		return present;
	}

	// -- Live --

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

	// -- Downloads --

	@Override
	public synchronized ImagePlus download(final String sequences, final Map<String, ?> options) {
		change(paused -> work((present, progress) -> {
			receive(DownloadRequest.of(sequences, recorded().length, cameraName(), options), progress);
			return null;
		}));
		return recordingImage();
	}

	private void receive(final DownloadRequest request, final Progress progress) {
		List<Sequence> arrived = List.of();
		try {
			arrived = telops().buffer().download(request.parts(), request.target(), progress).sequences();
		}
		catch (final FrameIntegrityException e) {
			arrived = e.sequences();
			throw e;
		}
		catch (final CancelledException e) {
			arrived = e.sequences();
			throw e;
		}
		finally {
			if (!arrived.isEmpty()) {
				recording = new Recording(cameraName(), arrived);
				recordingImage = null;
			}
		}
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
}
