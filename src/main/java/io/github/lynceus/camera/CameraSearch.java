package io.github.lynceus.camera;

import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.Discovery;
import java.net.InetAddress;
import java.time.Duration;

/** Asks an address which camera is there, so that it can be opened as what it is. */
public final class CameraSearch {

	private CameraSearch() {}

	/**
	 * What the camera at an address says of itself; no control of it is taken.
	 *
	 * @param address IPv4 address
	 * @param listen how long to wait for its answer
	 * @throws CameraException with one sentence when nobody answers
	 * @throws CancelledException when the user cancels
	 */
	public static DeviceInfo at(final String address, final Duration listen, final Progress progress) {
		progress.update("Looking for a camera at " + address + ".", Double.NaN);
		final DeviceInfo found = at(Addresses.parseOne(address), listen);
		Poll.checkCancelled(progress);
		return found;
	}

	static DeviceInfo at(final InetAddress device, final Duration listen) {
		return Discovery.unicast(device, listen).orElseThrow(() -> silent(device));
	}

	private static CameraException silent(final InetAddress device) {
		final String advice = Discovery.advice(device);
		return new CameraException("No camera answers at " + device.getHostAddress() +
			": check the address, the cable, and that the camera is switched on." + (advice.isEmpty() ? "" : " " + advice));
	}
}
