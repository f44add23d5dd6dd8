package io.github.lynceus.telops;

import io.github.lynceus.gige.DeviceInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a camera is and how it is set, for people. */
final class CameraFacts {

	private CameraFacts() {}

	/** Name → value with unit, in a fixed order. */
	static Map<String, String> of(final TelopsCamera camera) {
		final Map<String, String> map = new LinkedHashMap<>();
		final DeviceInfo device = camera.camera().info();
		map.put("Address", device.address());
		map.put("MAC", device.mac());
		map.put("Vendor", device.vendor());
		map.put("Model", device.model());
		map.put("Serial number", device.serial().isEmpty()
			? String.format("TEL%05d", camera.registers().unsigned(Register.SERIAL_NUMBER)) : device.serial());
		map.put("User name", device.userName());
		final int[] versions = camera.registers().get(Register.FIRMWARE_MAJOR, Register.FIRMWARE_MINOR,
			Register.FIRMWARE_SUB_MINOR, Register.FIRMWARE_BUILD, Register.XML_MAJOR, Register.XML_MINOR,
			Register.XML_SUB_MINOR);
		map.put("Firmware", versions[0] + "." + versions[1] + "." + versions[2] + "." + versions[3]);
		map.put("Description", versions[4] + "." + versions[5] + "." + versions[6]);
		map.put("Detector", text(camera.sensorSize()));
		map.put("Resolution", text(camera.resolution()));
		final int[] offset = camera.offset();
		map.put("Offset", offset[0] + ", " + offset[1]);
		map.put("Frame rate", Timing.text(camera.frameRate()) + " Hz (up to " + Timing.text(camera.frameRateMax()) + " Hz)");
		map.put("Integration time", Timing.text(camera.integrationTime()) + " µs");
		map.put("Calibration mode", camera.calibrationMode());
		map.put("Detector temperature", Timing.text(camera.sensorTemperature()) + " °C");
		map.put("Running time", camera.registers().unsigned(Register.RUNNING_TIME) / 3600 + " h");
		map.put("State", camera.state().toString());
		return map;
	}

	private static String text(final int[] size) {
		return size[0] + "x" + size[1];
	}
}
