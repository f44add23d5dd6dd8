package io.github.lynceus.telops;

import io.github.lynceus.camera.OpenOptions;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.simulator.DeviceModel;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.Faults;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.time.Duration;

/** A simulated Telops camera on a loopback address, and a client that is connected to it. */
final class Simulated implements AutoCloseable {

	final SimulatedDevice device;
	final TelopsCamera camera;

	private Simulated(final SimulatedDevice device, final TelopsCamera camera) {
		this.device = device;
		this.camera = camera;
	}

	/** Small images quickly: time in the camera passes ten times as fast. */
	static TelopsOptions quick() {
		return TelopsOptions.defaults().timeScale(0.1);
	}

	static SimulatedDevice device(final String address, final TelopsOptions options) {
		return device(address, new TelopsModel(options));
	}

	static SimulatedDevice device(final String address, final DeviceModel model) {
		return SimulatedDevice.start(model, new DeviceOptions().withAddress(address));
	}

	static Simulated start(final String address, final TelopsOptions options) {
		return start(address, new TelopsModel(options));
	}

	static Simulated start(final String address, final DeviceModel model) {
		final SimulatedDevice device = device(address, model);
		try {
			final TelopsCamera camera = TelopsCamera.connect(address, impatient(), Progress.NONE);
			return new Simulated(device, camera);
		}
		catch (final RuntimeException exc) {
			device.close();
			throw exc;
		}
	}

	/** Notices a camera that is gone soon, but not that a busy machine is slow. */
	static ConnectOptions impatient() {
		return ConnectOptions.defaults().withOpen(OpenOptions.defaults().withDescribe(false).withControl(
			ControlOptions.defaults().withHeartbeat(Duration.ofSeconds(3)).withTimeout(Duration.ofMillis(250))));
	}

	/** Records sequences of small images in RT: 64x32 at 100 Hz. */
	Simulated recorded(final int sequences, final int frames) {
		if (!camera.calibrationMode().equals("RT")) camera.setCalibrationMode("RT");
		camera.buffer().configure(sequences, frames, 0, "software");
		camera.buffer().record(Progress.NONE);
		return this;
	}

	void faults(final Faults faults) {
		device.setFaults(faults);
	}

	@Override
	public void close() {
		camera.close();
		device.close();
	}
}
