package io.github.lynceus.camera;

import io.github.lynceus.genicam.EnumerationEntry;
import io.github.lynceus.genicam.EnumerationNode;
import io.github.lynceus.genicam.IntegerNode;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.pixel.PixelFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What nearly every camera can be set to, by the names of the SFNC (Standard Features Naming Convention) or the older ones
 * vendors still use, in plain units: µs, Hz, pixels.
 * <p>
 * Setters return what the camera set. Any method throws {@link CameraException} where the camera has no such feature, and
 * {@link io.github.lynceus.genicam.FeatureException} when it refuses.
 * </p>
 */
public final class SensorControls {

	private static final List<String> INFO = List.of("DeviceVendorName", "DeviceModelName", "DeviceVersion",
		"DeviceFirmwareVersion", "DeviceSerialNumber", "DeviceID", "DeviceUserID", "PixelFormat", "Width", "Height");
	private static final List<String> RATE_SWITCHES = List.of("AcquisitionFrameRateEnable",
		"AcquisitionFrameRateEnabled", "AcquisitionFrameRateControlEnable", "EnAcquisitionFrameRate");
	/** The trigger that starts one frame. */
	private static final List<String> FRAME_TRIGGERS = List.of("FrameStart", "AcquisitionStart");

	private final String camera;
	private final NodeMap features;

	public SensorControls(final Camera camera) {
		this(camera.name(), camera.features());
	}

	/** @param camera its name, for sentences */
	public SensorControls(final String camera, final NodeMap features) {
		this.camera = camera;
		this.features = features;
	}

	// -- Exposure and rate --

	/** µs. */
	public double exposureTime() {
		return FeatureAlias.EXPOSURE_TIME.get(features, camera);
	}

	/** Switches automatic exposure off, as the time cannot be set else. */
	public double setExposureTime(final double microseconds) {
		choose("ExposureMode", "Timed");
		choose("ExposureAuto", "Off");
		return FeatureAlias.EXPOSURE_TIME.set(features, camera, microseconds);
	}

	/** Hz. */
	public double frameRate() {
		return FeatureAlias.FRAME_RATE.get(features, camera);
	}

	/** Switches the rate's control on, where the camera would else run as fast as it can. */
	public double setFrameRate(final double hertz) {
		for (final String name : RATE_SWITCHES) {
			if (features.isWritable(name) && !features.getBoolean(name)) features.setBoolean(name, true);
		}
		return FeatureAlias.FRAME_RATE.set(features, camera, hertz);
	}

	/** Hz, with the present settings. */
	public double frameRateMax() {
		return FeatureAlias.FRAME_RATE.max(features, camera)
			.orElseThrow(() -> new CameraException(camera + " does not tell its highest frame rate."));
	}

	/** In the camera's unit, most often dB. */
	public double gain() {
		return FeatureAlias.GAIN.get(features, camera);
	}

	/** Switches automatic gain off. */
	public double setGain(final double value) {
		choose("GainAuto", "Off");
		return FeatureAlias.GAIN.set(features, camera, value);
	}

	/** °C, inside the camera. */
	public double temperature() {
		return FeatureAlias.TEMPERATURE.get(features, camera);
	}

	// -- Image --

	/** The window sent; without offsets, as from cameras that have none, it begins at 0, 0. */
	public Region region() {
		return new Region(optional("OffsetX"), optional("OffsetY"), (int) features.getLong("Width"),
			(int) features.getLong("Height"));
	}

	/** Size and place are moved to the nearest possible; the offsets first go to their minimum, as they limit the size. */
	public Region setRegion(final Region wanted) {
		setNearest("OffsetX", 0);
		setNearest("OffsetY", 0);
		setNearest("Width", wanted.width());
		setNearest("Height", wanted.height());
		setNearest("OffsetX", wanted.x());
		setNearest("OffsetY", wanted.y());
		return region();
	}

	/** The largest region, {columns, rows}. */
	public int[] sensorSize() {
		// The maximum of the size shrinks as the offset grows, so what both allow together is the sensor.
		return new int[] { side("SensorWidth", "WidthMax", "Width", "OffsetX"), side("SensorHeight", "HeightMax", "Height", "OffsetY") };
	}

	private int side(final String sensor, final String most, final String size, final String offset) {
		if (features.isReadable(sensor)) return (int) features.getLong(sensor);
		if (features.isReadable(most)) return (int) features.getLong(most);
		return limits(size).max() + optional(offset);
	}

	/** What a whole number, such as Width, may be now. */
	public Limits limits(final String name) {
		final IntegerNode node = features.node(name).filter(IntegerNode.class::isInstance).map(IntegerNode.class::cast)
			.orElseThrow(() -> new CameraException(camera + " has no feature " + name + "."));
		return new Limits(clamp(node.min()), clamp(node.max()), Math.max(1, clamp(node.increment())));
	}

	/** Format of the pixels. */
	public PixelFormat pixelFormat() {
		return PixelFormat.of((int) features.getLong("PixelFormat"));
	}

	/** Names of the formats that can be chosen now. */
	public List<String> pixelFormats() {
		return features.node("PixelFormat").filter(EnumerationNode.class::isInstance).map(EnumerationNode.class::cast)
			.map(node -> node.availableEntries().stream().map(EnumerationEntry::symbolic).toList())
			.orElseThrow(() -> new CameraException(camera + " has no feature PixelFormat."));
	}

	/** By its name in {@link #pixelFormats()}. */
	public PixelFormat setPixelFormat(final String name) {
		features.set("PixelFormat", name);
		return pixelFormat();
	}

	// -- Trigger --

	/** Whether each frame waits for a trigger. */
	public boolean isTriggered() {
		selectTrigger();
		return features.has("TriggerMode") && features.get("TriggerMode").equals("On");
	}

	/** Lets each frame wait for a trigger from a source, by its name in TriggerSource. */
	public void triggerFrom(final String source) {
		selectTrigger();
		features.set("TriggerSource", source);
		features.set("TriggerMode", "On");
	}

	/** Lets frames come by themselves. */
	public void triggerOff() {
		selectTrigger();
		choose("TriggerMode", "Off");
	}

	/** Takes one frame, when triggered from "Software". */
	public void trigger() {
		selectTrigger();
		features.execute("TriggerSoftware");
	}

	private void selectTrigger() {
		for (final String name : FRAME_TRIGGERS) {
			if (choose("TriggerSelector", name)) return;
		}
	}

	// -- All --

	/** What is worth telling about the camera, by feature name. */
	public Map<String, String> info() {
		final Map<String, String> info = new LinkedHashMap<>();
		info.put("Camera", camera);
		for (final String name : INFO) if (features.isReadable(name)) info.put(name, features.get(name));
		final FeatureAlias temperature = FeatureAlias.TEMPERATURE;
		if (temperature.isIn(features)) {
			final String name = temperature.nameIn(features, camera);
			if (features.isReadable(name)) info.put(name, features.get(name));
		}
		return info;
	}

	/** Sets an enumeration that the camera may lack, or be without this choice; true if it is set so. */
	private boolean choose(final String name, final String entry) {
		if (!features.isReadable(name)) return false;
		if (features.get(name).equals(entry)) return true;
		final boolean has = features.node(name).filter(EnumerationNode.class::isInstance).map(EnumerationNode.class::cast)
			.filter(node -> node.availableEntries().stream().anyMatch(e -> e.symbolic().equals(entry))).isPresent();
		if (!has || !features.isWritable(name)) return false;
		features.set(name, entry);
		return true;
	}

	private void setNearest(final String name, final int wanted) {
		if (features.isWritable(name)) features.setLong(name, limits(name).nearest(wanted));
	}

	private int optional(final String name) {
		return features.isReadable(name) ? (int) features.getLong(name) : 0;
	}

	private static int clamp(final long value) {
		return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
	}
}
