package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.ForCamera;
import io.github.lynceus.fiji.OneCamera;
import org.scijava.plugin.Parameter;

/** A command for the current camera, connected or not. */
public abstract class CurrentCameraCommand extends LynceusCommand implements ForCamera {

	@Parameter
	private CameraService cameras;

	private OneCamera camera;

	@Override
	public final void use(final OneCamera chosen) {
		camera = chosen;
	}

	/** The camera it is for: the one that was current when it began, whatever becomes current meanwhile. */
	protected final OneCamera camera() {
		if (camera == null) camera = cameras.current();
		return camera;
	}

	@Override
	String toSelect() {
		return camera().toSelect();
	}
}
