package io.github.lynceus.fiji.panel;

import ij.ImagePlus;
import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.RunningJob;
import java.util.List;
import java.util.function.Consumer;

/** The camera that has one address, while and whenever it is the service's current one. */
final class ServiceCamera implements PanelCamera {

	private final CameraService cameras;
	private final Consumer<ImagePlus> display;
	private final String name;
	private final String address;

	/** For the current camera. @param display shows images that commands put out */
	ServiceCamera(final CameraService cameras, final Consumer<ImagePlus> display) {
		this.cameras = cameras;
		this.display = display;
		final Camera camera = cameras.camera();
		name = camera.name();
		address = camera.info().address();
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public String address() {
		return address;
	}

	@Override
	public String trouble() {
		final Camera current = current();
		if (current == null) return name + " is not connected: use Reconnect to go on with it.";
		if (!current.info().address().equals(address))
			return current.name() + " is connected instead of " + name + ": use Reconnect to come back to it.";
		if (!cameras.isConnected())
			return name + " does not answer any more: check cable and power, then use Reconnect.";
		return "";
	}

	/** Null if there is none. */
	private Camera current() {
		try {
			return cameras.camera();
		}
		catch (final CameraException none) {
			return null;
		}
	}

	@Override
	public List<RunningJob> jobs() {
		return cameras.jobs();
	}

	@Override
	public PanelState read(final PanelState before, final boolean fresh) {
		return new StateReader(cameras, before, fresh).read();
	}

	@Override
	public void run(final MenuCommand command) {
		new CommandRun(cameras.context(), command).run().forEach(display);
	}
}
