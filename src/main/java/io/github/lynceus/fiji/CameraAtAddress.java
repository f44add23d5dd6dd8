package io.github.lynceus.fiji;

import ij.IJ;
import ij.ImagePlus;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.FrameIntegrityException;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.camera.Recording;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.img.RecordingImage;
import io.github.lynceus.telops.TelopsCamera;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What this program has of the camera at one address: its session while it is connected, what is being done with it, and
 * its last download, which stays when it is disconnected.
 * <p>
 * Methods that speak to the camera hold this object's lock, so that two commands at once take turns, and cameras do not
 * wait for each other; closing the live window holds none, as that happens on the event thread.
 * </p>
 */
final class CameraAtAddress implements OneCamera {

	private final String address;
	private final ConnectedCameras all;
	private final List<RunningJob> jobs = new CopyOnWriteArrayList<>();
	private volatile CameraSession session;
	private Recording recording;
	/** Made from {@link #recording} when first asked for; both are forgotten with the next download. */
	private ImagePlus recordingImage;

	CameraAtAddress(final String address, final ConnectedCameras all) {
		this.address = address;
		this.all = all;
	}

	// -- Connecting --

	@Override
	public String address() {
		return address;
	}

	/** Whether there is a session, even if the camera does not answer any more. */
	boolean isHeld() {
		return session != null;
	}

	/** Connects unless it is; one that does not answer any more is connected anew. */
	void connect() {
		if (isConnected()) return;
		synchronized (this) {
			if (isConnected()) return;
			disconnect();
			session = ImageJProgress.during(jobs, progress -> CameraSession.open(address, progress)).ownedBy(this);
		}
		IJ.showStatus("Connected to " + cameraName() + ".");
	}

	@Override
	public synchronized void disconnect() {
		final String name = cameraName();
		close();
		if (!name.isEmpty()) IJ.showStatus("Disconnected from " + name + ".");
	}

	/** The same without waiting for what is being done: when the program ends. */
	void close() {
		final CameraSession present = session;
		session = null;
		if (present != null) present.close();
	}

	/** Frees the memory of what was downloaded. */
	synchronized void forget() {
		recording = null;
		recordingImage = null;
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

	@Override
	public String toSelect() {
		return all.held().size() > 1 ? address : "";
	}

	@Override
	public void attended() {
		all.attended(this);
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
		if (present == null) throw new CameraException((all.held().isEmpty() ? "No camera is connected"
			: "The camera " + address + " is not connected") + ": use Lynceus Connect first.");
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
}
