package io.github.lynceus.camera;

import io.github.lynceus.genicam.FloatNode;
import io.github.lynceus.genicam.IntegerNode;
import io.github.lynceus.genicam.Node;
import io.github.lynceus.genicam.NodeMap;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A quantity that the SFNC has a name for and cameras from before it another. The first name a camera has counts.
 *
 * @param what the quantity, for sentences
 * @param names newest first
 * @param raw the last of them, if it counts in units of another feature
 * @param unit that feature; null if there is none
 */
record FeatureAlias(String what, List<String> names, String raw, String unit) {

	static final FeatureAlias EXPOSURE_TIME = new FeatureAlias("exposure time",
		List.of("ExposureTime", "ExposureTimeAbs", "ExposureTimeRaw"), "ExposureTimeRaw", "ExposureTimeBaseAbs");
	static final FeatureAlias FRAME_RATE = new FeatureAlias("frame rate",
		List.of("AcquisitionFrameRate", "AcquisitionFrameRateAbs", "AcquisitionFrameRateRaw"), null, null);
	static final FeatureAlias GAIN = new FeatureAlias("gain", List.of("Gain", "GainAbs", "GainRaw"), null, null);
	static final FeatureAlias TEMPERATURE = new FeatureAlias("temperature",
		List.of("DeviceTemperature", "DeviceTemperatureRaw", "DeviceTemperatureInDegC", "TemperatureAbs"), null, null);

	boolean isIn(final NodeMap map) {
		return names.stream().anyMatch(map::has);
	}

	/** The camera's name for it: one that can be read now, if there is one. @throws CameraException if it has none */
	String nameIn(final NodeMap map, final String camera) {
		return names.stream().filter(map::isReadable).findFirst().or(() -> names.stream().filter(map::has).findFirst())
			.orElseThrow(() -> new CameraException(camera + " has no feature for the " + what + "."));
	}

	double get(final NodeMap map, final String camera) {
		final String name = nameIn(map, camera);
		return map.getDouble(name) * scale(map, name);
	}

	/** Gives what the camera set. @throws io.github.lynceus.genicam.FeatureException if that cannot be set */
	double set(final NodeMap map, final String camera, final double wanted) {
		final String name = nameIn(map, camera);
		map.setDouble(name, wanted / scale(map, name));
		return get(map, camera);
	}

	/** The highest value now, if the camera tells. */
	OptionalDouble max(final NodeMap map, final String camera) {
		final String name = nameIn(map, camera);
		final Node node = map.node(name).orElse(null);
		if (node instanceof FloatNode f) return OptionalDouble.of(f.max() * scale(map, name));
		return node instanceof IntegerNode i ? OptionalDouble.of(i.max() * scale(map, name)) : OptionalDouble.empty();
	}

	private double scale(final NodeMap map, final String name) {
		return name.equals(raw) && map.isReadable(unit) ? map.getDouble(unit) : 1;
	}
}
