package io.github.lynceus.camera;

import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.DeviceEvent;
import io.github.lynceus.gige.EventChannel;
import io.github.lynceus.gige.EventOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A camera's events: the message channel is opened with the first listener and stays until the camera is closed. */
final class CameraEvents implements AutoCloseable {

	private final Camera camera;
	private final List<Consumer<DeviceEvent>> listeners = new CopyOnWriteArrayList<>();
	private EventChannel channel;

	CameraEvents(final Camera camera) {
		this.camera = camera;
	}

	synchronized void add(final Consumer<DeviceEvent> listener) {
		if (channel == null) open();
		listeners.add(listener);
		channel.addListener(listener);
	}

	/** After the camera came back. */
	synchronized void reopen() {
		if (channel == null) return;
		channel.close();
		open();
		listeners.forEach(channel::addListener);
	}

	private void open() {
		final NodeMap features = camera.features();
		channel = EventChannel.open(camera.control(), EventOptions.defaults(),
			event -> features.event(event.id(), event.item()));
	}

	@Override
	public synchronized void close() {
		if (channel != null) channel.close();
	}
}
