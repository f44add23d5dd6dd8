package io.github.lynceus.fiji.features;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.genicam.NodeMap;

/** The service's current camera, for as long as it is that: another one is never written to by mistake. */
final class ServiceTarget implements FeatureTarget {

	private final CameraService cameras;
	private final Camera camera;

	ServiceTarget(final CameraService cameras) {
		this.cameras = cameras;
		camera = cameras.camera();
	}

	@Override
	public String name() {
		return camera.name();
	}

	@Override
	public NodeMap features() {
		return camera.features();
	}

	@Override
	public boolean isConnected() {
		return camera.control().inControl();
	}

	@Override
	public void set(final String feature, final String value) {
		current();
		cameras.setFeature(feature, value);
	}

	/** Does not wait until it is done, unless the live view has to pause for it. */
	@Override
	public void execute(final String feature) {
		current();
		if (unlocks() && !features().isWritable(feature)) cameras.executeFeature(feature);
		else features().execute(feature);
	}

	/** The live view locks what must not change while it streams, and pauses for it. */
	@Override
	public boolean unlocks() {
		return cameras.isLive();
	}

	private void current() {
		if (!isConnected() || cameras.camera() != camera) throw new CameraException(name() +
			" is not connected any more: use Lynceus Connect, then open the feature browser again.");
	}
}
