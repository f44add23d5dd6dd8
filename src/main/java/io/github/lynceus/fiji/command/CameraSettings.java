package io.github.lynceus.fiji.command;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows the camera's settings and applies those that were changed. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Camera Settings...", headless = true,
	initializer = "read")
public class CameraSettings extends CameraCommand {

	@Parameter(label = "Width (px)", min = "0", persist = false)
	private int width;

	@Parameter(label = "Height (px)", min = "0", persist = false)
	private int height;

	@Parameter(label = "Integration time (µs)", min = "0", persist = false)
	private double exposure;

	@Parameter(label = "Frame rate (Hz)", min = "0", persist = false)
	private double framerate;

	@Parameter(label = "Calibration", choices = { "RT", "NUC", "Raw", "Raw0", "IBR", "IBI" }, persist = false)
	private String calibration;

	@Override
	protected void execute() {
		final int[] size = cameras.resolution();
		if (width != size[0] || height != size[1]) cameras.setResolution(width, height);
		if (exposure != cameras.integrationTime()) cameras.setIntegrationTime(exposure);
		if (framerate != cameras.frameRate()) cameras.setFrameRate(framerate);
		if (!calibration.equals(cameras.calibrationMode())) cameras.setCalibrationMode(calibration);
		report(cameras.notices());
	}

	/** Fills the dialog, and what a macro leaves out, with what the camera has; what a macro gives is here already. */
	protected void read() {
		final int[] size = cameras.resolution();
		if (width == 0) width = size[0];
		if (height == 0) height = size[1];
		if (exposure == 0) exposure = cameras.integrationTime();
		if (framerate == 0) framerate = cameras.frameRate();
		if (calibration == null) calibration = cameras.calibrationMode();
	}
}
