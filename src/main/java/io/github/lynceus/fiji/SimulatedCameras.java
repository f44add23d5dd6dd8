package io.github.lynceus.fiji;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.SimulatorException;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The simulated cameras that run inside this program, by address. */
final class SimulatedCameras implements AutoCloseable {

	private final Map<String, SimulatedDevice> devices = new LinkedHashMap<>();

	/** Starts a Telops camera, unless a camera is running at this address already. */
	void start(final String address, final boolean cooldown) {
		start(address, () -> {
			final TelopsModel model = new TelopsModel(TelopsOptions.defaults().cooldown(cooldown));
			final SimulatedDevice device = SimulatedDevice.start(model, new DeviceOptions().withAddress(address));
			model.troubles(device);
			return device;
		});
	}

	/** Starts a test-pattern camera, unless a camera is running at this address already. */
	void startPattern(final String address) {
		start(address, () -> SimulatedDevice.start(TestPatternModel.withSerial(address), new DeviceOptions().withAddress(
			address)));
	}

	private synchronized void start(final String address, final Supplier<SimulatedDevice> device) {
		if (devices.containsKey(address)) return;
		try {
			devices.put(address, device.get());
		}
		catch (final SimulatorException e) {
			throw new CameraException(e.getMessage(), e);
		}
	}

	synchronized List<String> addresses() {
		return new ArrayList<>(devices.keySet());
	}

	@Override
	public synchronized void close() {
		devices.values().forEach(SimulatedDevice::close);
		devices.clear();
	}
}
