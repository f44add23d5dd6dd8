package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraControls;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.SettingsForecast;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows the camera's settings and applies those that were changed. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Camera Settings...", headless = true)
public class CameraSettings extends CameraCommand {

	@Parameter(label = "Width (px)", min = "1", persist = false, callback = "foresee")
	private Integer width;

	@Parameter(label = "Height (px)", min = "1", persist = false, callback = "foresee")
	private Integer height;

	@Parameter(label = "Integration time (µs)", min = "0", persist = false, callback = "foresee")
	private Double exposure;

	@Parameter(label = "Frame rate (Hz)", min = "0", persist = false, callback = "foresee")
	private Double framerate;

	@Parameter(label = "Calibration", persist = false,
		choices = { "RT", "NUC", "Raw", "Raw0", "IBR", "IBI", CameraControls.NO_CALIBRATION })
	private String calibration;

	/** What the camera would make of it. */
	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false, label = " ")
	private String forecast = "";

	private SettingsForecast limits;

	@Override
	protected void execute() {
		read(cameras);
		cameras.together(this::apply);
		report(cameras.notices());
	}

	private void apply() {
		final int[] size = cameras.resolution();
		if (width != size[0] || height != size[1]) cameras.setResolution(width, height);
		if (exposure != cameras.integrationTime()) cameras.setIntegrationTime(exposure);
		if (framerate != cameras.frameRate()) cameras.setFrameRate(framerate);
		if (!calibration.equals(cameras.calibrationMode())) cameras.setCalibrationMode(calibration);
	}

	/** Fills the dialog, and what a macro leaves out, with what the camera has. What a macro gave is set by now and stays. */
	@Override
	void read(final CameraService from) {
		final int[] size = from.resolution();
		if (width == null) width = size[0];
		if (height == null) height = size[1];
		if (exposure == null) exposure = from.integrationTime();
		if (framerate == null) framerate = from.frameRate();
		if (calibration == null) calibration = from.calibrationMode();
		if (limits == null) limits = from.forecast();
		foresee();
	}

	/** While the user types: computes, and asks the camera nothing. */
	void foresee() {
		if (limits != null) forecast = limits.sentence(width, height, exposure, framerate);
	}
}
