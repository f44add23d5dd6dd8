package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.CameraControls;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.OneCamera;
import io.github.lynceus.fiji.SettingsForecast;
import java.util.Arrays;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows the camera's settings and applies those that were changed. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Camera Settings...",
	description = "Shows the camera's settings and applies those that were changed", headless = true, iconPath = Icons.SETTINGS)
public class CameraSettings extends CameraCommand {

	@Parameter(label = "Width (px)", min = "1", persist = false, callback = "foresee", description = "Columns of the window on the sensor")
	private Integer width;

	@Parameter(label = "Height (px)", min = "1", persist = false, callback = "foresee",
		description = "Rows of the window on the sensor, without the rows of the header")
	private Integer height;

	@Parameter(label = "Integration time (µs)", min = "0", persist = false, callback = "foresee",
		description = "How long each frame gathers light")
	private Double exposure;

	@Parameter(label = "Frame rate (Hz)", min = "0", persist = false, callback = "foresee",
		description = "Frames a second; what is more than possible becomes what is possible, and the log says so")
	private Double framerate;

	@Parameter(label = "Calibration", persist = false,
		choices = { "RT", "NUC", "Raw", "Raw0", "IBR", "IBI", CameraControls.NO_CALIBRATION },
		description = "RT gives temperature, IBR and IBI radiance, NUC and the raw modes counts")
	private String calibration;

	/** What the camera would make of it. */
	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false, label = " ")
	private String forecast = "";

	private SettingsForecast limits;

	/** What the camera had before anybody chose: what still is so afterwards is left alone, as it may have moved since. */
	private List<Object> before;

	@Override
	protected void execute() {
		read(camera());
		camera().together(this::apply);
		report(camera().notices());
	}

	private void apply() {
		if (isChanged(0) || isChanged(1)) camera().setResolution(width, height);
		if (isChanged(2)) camera().setIntegrationTime(exposure);
		if (isChanged(3)) camera().setFrameRate(framerate);
		if (isChanged(4)) camera().setCalibrationMode(calibration);
	}

	private List<Object> chosen() {
		return Arrays.asList(width, height, exposure, framerate, calibration);
	}

	private boolean isChanged(final int setting) {
		return !chosen().get(setting).equals(before.get(setting));
	}

	/** Fills the dialog, and what a macro leaves out, with what the camera has. What a macro gave is set by now and stays. */
	@Override
	void read(final OneCamera from) {
		if (before != null) return;
		final int[] size = from.resolution();
		before = List.of(size[0], size[1], from.integrationTime(), from.frameRate(), from.calibrationMode());
		if (width == null) width = size[0];
		if (height == null) height = size[1];
		if (exposure == null) exposure = (Double) before.get(2);
		if (framerate == null) framerate = (Double) before.get(3);
		if (calibration == null) calibration = (String) before.get(4);
		limits = from.forecast();
		foresee();
	}

	/** While the user types: computes, and asks the camera nothing. */
	void foresee() {
		if (limits != null) forecast = limits.sentence(width, height, exposure, framerate);
	}
}
