package io.github.lynceus.fiji;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.genicam.IntegerNode;
import io.github.lynceus.genicam.FloatNode;
import io.github.lynceus.genicam.NodeMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of any GigE Vision camera, by the names of the SFNC and the older ones vendors still use. */
final class SfncControls implements CameraControls {

	private static final List<String> FRAME_RATE =
		List.of("AcquisitionFrameRate", "AcquisitionFrameRateAbs", "AcquisitionFrameRateRaw");
	private static final List<String> EXPOSURE = List.of("ExposureTime", "ExposureTimeAbs", "ExposureTimeRaw");
	private static final List<String> INFO = List.of("DeviceVendorName", "DeviceModelName", "DeviceVersion",
		"DeviceSerialNumber", "DeviceID", "DeviceUserID", "DeviceTemperature", "PixelFormat", "Width", "Height");

	private final Camera camera;
	private final NodeMap features;

	SfncControls(final Camera camera) {
		this.camera = camera;
		features = camera.features();
	}

	@Override
	public int[] resolution() {
		return new int[] { (int) features.getLong("Width"), (int) features.getLong("Height") };
	}

	@Override
	public int[] setResolution(final int width, final int height) {
		features.setLong("Width", width);
		features.setLong("Height", height);
		return resolution();
	}

	@Override
	public int[] offset() {
		return new int[] { optional("OffsetX"), optional("OffsetY") };
	}

	@Override
	public int[] setOffset(final int x, final int y) {
		features.setLong("OffsetX", x);
		features.setLong("OffsetY", y);
		return offset();
	}

	@Override
	public Subwindow snapped(final Subwindow wanted) {
		final int[] widths = limits("Width");
		final int[] heights = limits("Height");
		final int[] offset = offset();
		// The maximum of the size shrinks as the offset grows, so what both allow together is the sensor.
		final int[] sensor = { sensor("SensorWidth", widths[1] + offset[0]), sensor("SensorHeight", heights[1] + offset[1]) };
		widths[1] = sensor[0];
		heights[1] = sensor[1];
		return Subwindow.around(wanted, sensor, widths, heights, new int[] { step("OffsetX"), step("OffsetY") });
	}

	@Override
	public Subwindow setSubwindow(final Subwindow window) {
		// Offsets first go to 0, as they limit the size.
		if (features.has("OffsetX")) setOffset(0, 0);
		final int[] size = setResolution(window.width(), window.height());
		final int[] offset = features.has("OffsetX") ? setOffset(window.x(), window.y()) : offset();
		return new Subwindow(offset[0], offset[1], size[0], size[1]);
	}

	@Override
	public double frameRate() {
		return features.getDouble(one(FRAME_RATE, "frame rate"));
	}

	@Override
	public double setFrameRate(final double hertz) {
		features.setDouble(one(FRAME_RATE, "frame rate"), hertz);
		return frameRate();
	}

	@Override
	public double frameRateMax() {
		final String name = one(FRAME_RATE, "frame rate");
		return features.node(name).filter(FloatNode.class::isInstance).map(n -> ((FloatNode) n).max())
			.orElseThrow(() -> new CameraException(camera.name() + " does not tell its highest frame rate."));
	}

	@Override
	public double integrationTime() {
		return features.getDouble(one(EXPOSURE, "exposure time"));
	}

	@Override
	public double setIntegrationTime(final double microseconds) {
		features.setDouble(one(EXPOSURE, "exposure time"), microseconds);
		return integrationTime();
	}

	@Override
	public List<String> notices() {
		return List.of();
	}

	@Override
	public Map<String, String> info() {
		final Map<String, String> info = new LinkedHashMap<>();
		info.put("Camera", camera.name());
		for (final String name : INFO) {
			if (features.has(name) && features.isReadable(name)) info.put(name, features.get(name));
		}
		return info;
	}

	// -- Helper methods --

	private String one(final List<String> names, final String what) {
		return names.stream().filter(features::has).findFirst().orElseThrow(() -> new CameraException(camera.name() +
			" has no feature for the " + what + "."));
	}

	private int optional(final String name) {
		return features.has(name) ? (int) features.getLong(name) : 0;
	}

	private int sensor(final String name, final int otherwise) {
		return features.has(name) && features.isReadable(name) ? (int) features.getLong(name) : otherwise;
	}

	private int step(final String name) {
		return features.has(name) ? Math.max(1, limits(name)[2]) : 0;
	}

	/** {min, max, increment}. */
	private int[] limits(final String name) {
		final IntegerNode node = features.node(name).filter(IntegerNode.class::isInstance).map(IntegerNode.class::cast)
			.orElseThrow(() -> new CameraException(camera.name() + " has no feature " + name + "."));
		return new int[] { clamp(node.min()), clamp(node.max()), clamp(node.increment()) };
	}

	private static int clamp(final long value) {
		return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
	}
}
