package io.github.lynceus.fiji.features;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.OneCamera;
import io.github.lynceus.genicam.NodeMap;

/** A camera of the service, for as long as it stays connected: one that was exchanged is never written to by mistake. */
final class ServiceTarget implements FeatureTarget {

	private final OneCamera service;
	private final Camera camera;

	ServiceTarget(final OneCamera service) {
		this.service = service;
		camera = service.camera();
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
		service.setFeature(feature, value);
	}

	/** Does not wait until it is done, unless the live view has to pause for it. */
	@Override
	public void execute(final String feature) {
		current();
		if (unlocks() && !features().isWritable(feature)) service.executeFeature(feature);
		else features().execute(feature);
	}

	/** The live view locks what must not change while it streams, and pauses for it. */
	@Override
	public boolean unlocks() {
		return service.isLive();
	}

	@Override
	public void attended() {
		service.attended();
	}

	private void current() {
		if (!isConnected() || service.camera() != camera) throw new CameraException(name() +
			" is not connected any more: use Lynceus Connect, then open the feature browser again.");
	}
}
