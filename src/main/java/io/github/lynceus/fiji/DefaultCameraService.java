package io.github.lynceus.fiji;

import io.github.lynceus.camera.Addresses;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.Discovery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.Service;

/** The service over the cameras that are connected, and those simulated here. */
@Plugin(type = Service.class)
public class DefaultCameraService extends AbstractService implements CameraService {

	private final SimulatedCameras simulated = new SimulatedCameras();
	private final ConnectedCameras cameras = new ConnectedCameras();

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
	public String simulatePattern(final String address) {
		final String trimmed = Addresses.require(address);
		simulated.startPattern(trimmed);
		return trimmed;
	}

	@Override
	public List<String> simulated() {
		return simulated.addresses();
	}

	@Override
	public void connect(final String address) {
		cameras.connect(address);
	}

	@Override
	public void disconnect() {
		current().disconnect();
	}

	@Override
	public void disconnectAll() {
		connected().forEach(OneCamera::disconnect);
	}

	// -- Several cameras --

	@Override
	public OneCamera current() {
		return cameras.current();
	}

	@Override
	public List<OneCamera> connected() {
		return List.copyOf(cameras.held());
	}

	@Override
	public OneCamera on(final String camera) {
		return cameras.named(camera);
	}

	@Override
	public void select(final String camera) {
		final CameraAtAddress named = cameras.named(camera);
		// Throws unless it is connected.
		named.camera();
		cameras.select(named);
	}

	@Override
	public void settle() {
		cameras.settle();
	}

	/** Cameras are given back beside each other, as one that is gone takes its time. */
	@Override
	public void dispose() {
		cameras.held().parallelStream().forEach(CameraAtAddress::close);
		simulated.close();
	}
}
