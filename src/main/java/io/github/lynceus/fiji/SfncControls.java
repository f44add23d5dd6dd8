package io.github.lynceus.fiji;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.Limits;
import io.github.lynceus.camera.Region;
import io.github.lynceus.camera.SensorControls;
import io.github.lynceus.genicam.NodeMap;
import java.util.List;
import java.util.Map;

/** Settings of any GigE Vision camera, as its {@link SensorControls} find them. */
final class SfncControls implements CameraControls {

	private final NodeMap features;
	private final SensorControls sensor;

	SfncControls(final Camera camera) {
		features = camera.features();
		sensor = new SensorControls(camera);
	}

	@Override
	public int[] resolution() {
		final Region region = sensor.region();
		return new int[] { region.width(), region.height() };
	}

	@Override
	public int[] setResolution(final int width, final int height) {
		features.setLong("Width", width);
		features.setLong("Height", height);
		return resolution();
	}

	@Override
	public int[] offset() {
		final Region region = sensor.region();
		return new int[] { region.x(), region.y() };
	}

	@Override
	public int[] setOffset(final int x, final int y) {
		features.setLong("OffsetX", x);
		features.setLong("OffsetY", y);
		return offset();
	}

	@Override
	public Subwindow snapped(final Subwindow wanted) {
		final int[] size = sensor.sensorSize();
		return Subwindow.around(wanted, size, sizes("Width", size[0]), sizes("Height", size[1]),
			new int[] { step("OffsetX"), step("OffsetY") });
	}

	@Override
	public Subwindow setSubwindow(final Subwindow window) {
		final Region set = sensor.setRegion(new Region(window.x(), window.y(), window.width(), window.height()));
		return new Subwindow(set.x(), set.y(), set.width(), set.height());
	}

	@Override
	public double frameRate() {
		return sensor.frameRate();
	}

	@Override
	public double setFrameRate(final double hertz) {
		return sensor.setFrameRate(hertz);
	}

	@Override
	public double frameRateMax() {
		return sensor.frameRateMax();
	}

	@Override
	public double integrationTime() {
		return sensor.exposureTime();
	}

	@Override
	public double setIntegrationTime(final double microseconds) {
		return sensor.setExposureTime(microseconds);
	}

	@Override
	public SettingsForecast forecast() {
		final int[] size = sensor.sensorSize();
		return new SettingsForecast(sizes("Width", size[0]), sizes("Height", size[1]),
			SettingsForecast.plain(resolution(), SettingsForecast.known(this::frameRateMax)));
	}

	@Override
	public List<String> notices() {
		return List.of();
	}

	@Override
	public Map<String, String> info() {
		return sensor.info();
	}

	// -- Limits --

	/** {min, max, increment}; the maximum shrinks as the offset grows, but the sensor is what counts. */
	private int[] sizes(final String name, final int sensorSize) {
		final Limits limits = sensor.limits(name);
		return new int[] { limits.min(), sensorSize, limits.increment() };
	}

	private int step(final String name) {
		return features.has(name) ? sensor.limits(name).increment() : 0;
	}
}
