package io.github.lynceus.interop;

import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;

/** A simulated camera that runs until its standard input ends. Its argument is its address. */
final class RigCamera {

	static final String SERIAL = "RIG01";

	private RigCamera() {}

	public static void main(final String[] args) throws Exception {
		try (SimulatedDevice device = SimulatedDevice.start(TestPatternModel.withSerial(SERIAL),
			new DeviceOptions().withAddress(args[0]).withHearBroadcasts(true)))
		{
			System.out.println("camera listens: " + device.hearing());
			System.in.transferTo(System.out);
			System.out.println(device.statistics());
		}
	}
}
