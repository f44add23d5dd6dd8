package io.github.lynceus.fiji.panel;

import ij.ImagePlus;
import io.github.lynceus.fiji.OneCamera;
import io.github.lynceus.fiji.RunningJob;
import java.util.List;
import java.util.function.Consumer;
import org.scijava.Context;

/** A camera of the service, whichever is its current one. */
final class ServiceCamera implements PanelCamera {

	private final Context context;
	private final OneCamera camera;
	private final Consumer<ImagePlus> display;
	private final String name;

	/** For a camera that is connected now. @param display shows images that commands put out */
	ServiceCamera(final Context context, final OneCamera camera, final Consumer<ImagePlus> display) {
		this.context = context;
		this.camera = camera;
		this.display = display;
		name = camera.camera().name();
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public String address() {
		return camera.address();
	}

	@Override
	public String toSelect() {
		return camera.toSelect();
	}

	@Override
	public void attended() {
		camera.attended();
	}

	@Override
	public String trouble() {
		if (camera.isConnected()) return "";
		return camera.cameraName().isEmpty() ? name + " is not connected: use Reconnect to go on with it."
			: name + " does not answer any more: check cable and power, then use Reconnect.";
	}

	@Override
	public List<RunningJob> jobs() {
		return camera.jobs();
	}

	@Override
	public PanelState read(final PanelState before, final boolean fresh) {
		return new StateReader(camera, before, fresh).read();
	}

	@Override
	public void run(final MenuCommand command) {
		new CommandRun(context, camera, command).run().forEach(display);
	}
}
