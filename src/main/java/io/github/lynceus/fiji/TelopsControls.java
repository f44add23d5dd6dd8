package io.github.lynceus.fiji;

import io.github.lynceus.telops.FrameRateModel;
import io.github.lynceus.telops.TelopsCamera;
import java.util.List;
import java.util.Map;

/** Settings of a Telops camera. */
final class TelopsControls implements CameraControls {

	/** A window off the middle of the detector may be slower by about this much. */
	private static final double AGREEMENT = 0.1;

	private final TelopsCamera camera;

	TelopsControls(final TelopsCamera camera) {
		this.camera = camera;
	}

	@Override
	public int[] resolution() {
		return camera.resolution();
	}

	@Override
	public int[] setResolution(final int width, final int height) {
		return camera.setResolution(width, height);
	}

	@Override
	public int[] offset() {
		return camera.offset();
	}

	@Override
	public int[] setOffset(final int x, final int y) {
		return camera.setOffset(x, y);
	}

	@Override
	public Subwindow snapped(final Subwindow wanted) {
		return Subwindow.around(wanted, camera.sensorSize(), camera.widthLimits(), camera.heightLimits(),
			camera.offsetSteps());
	}

	@Override
	public Subwindow setSubwindow(final Subwindow window) {
		final int[] size = camera.setResolution(window.width(), window.height());
		final int[] present = camera.offset();
		final int[] offset = present[0] == window.x() && present[1] == window.y() ? present
			: camera.setOffset(window.x(), window.y());
		return new Subwindow(offset[0], offset[1], size[0], size[1]);
	}

	@Override
	public double frameRate() {
		return camera.frameRate();
	}

	@Override
	public double setFrameRate(final double hertz) {
		return camera.setFrameRate(hertz);
	}

	@Override
	public double frameRateMax() {
		return camera.frameRateMax();
	}

	@Override
	public double integrationTime() {
		return camera.integrationTime();
	}

	@Override
	public double setIntegrationTime(final double microseconds) {
		return camera.setIntegrationTime(microseconds);
	}

	@Override
	public SettingsForecast forecast() {
		final int[] size = camera.resolution();
		final double present = camera.frameRateMax();
		final double model = FrameRateModel.frameRateMax(size[0], size[1], camera.integrationTime());
		// The model is that of one family of detectors: one it does not describe is left to tell its limits itself.
		// While images are taken the camera names less where its output could not carry more.
		final boolean described = camera.isStreaming() ? present <= (1 + AGREEMENT) * model : Math.abs(model - present) <= AGREEMENT
			* present;
		return new SettingsForecast(camera.widthLimits(), camera.heightLimits(),
			described ? FrameRateModel::frameRateMax : SettingsForecast.plain(size, present));
	}

	@Override
	public String calibrationMode() {
		return camera.calibrationMode();
	}

	@Override
	public List<String> notices() {
		return camera.notices();
	}

	@Override
	public Map<String, String> info() {
		return camera.info();
	}
}
