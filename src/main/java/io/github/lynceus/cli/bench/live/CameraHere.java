package io.github.lynceus.cli.bench.live;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.SimulatorException;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;

/** A simulated camera in this program, for where a second one cannot be started; the heap is that of both then. */
final class CameraHere implements BenchCamera {

	private final SimulatedDevice device;

	/** @param megabits speed of its link */
	CameraHere(final String address, final double megabits) {
		try {
			device = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().cooldown(false)), new DeviceOptions()
				.withAddress(address).withLinkMegabits(megabits));
		}
		catch (final SimulatorException exception) {
			throw new CameraException(exception.getMessage(), exception);
		}
	}

	@Override
	public String address() {
		return device.address().getAddress().getHostAddress();
	}

	@Override
	public SentCounts sent() {
		return SentCounts.of(device.statistics());
	}

	@Override
	public void close() {
		device.close();
	}
}
