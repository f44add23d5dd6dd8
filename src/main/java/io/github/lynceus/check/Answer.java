package io.github.lynceus.check;

import io.github.lynceus.gige.DeviceInfo;

/**
 * A device that answered.
 *
 * @param device what it says of itself
 * @param advice what to do so that it can be opened; empty if it can
 */
record Answer(DeviceInfo device, String advice) {

	/** For sentences. */
	String name() {
		return (device.vendor() + " " + device.model()).trim() + " (" + device.mac() + ")";
	}
}
