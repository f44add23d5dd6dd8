package io.github.lynceus.fiji.command;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.OneCamera;
import io.github.lynceus.fiji.SettingsForecast;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Narrows the sensor to the rectangle drawn in the live view, snapped to what the camera can do. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Settings>Lynceus Subwindow from Selection...",
	description = "Narrows the sensor to the rectangle drawn in the live view, snapped to what the camera can do", headless = true,
	iconPath = Icons.SETTINGS)
public class SubwindowFromSelection extends CameraCommand {

	@Parameter(label = "Left (px)", min = "0", persist = false, description = "First column on the sensor")
	private Integer left;

	@Parameter(label = "Top (px)", min = "0", persist = false, description = "First row on the sensor")
	private Integer top;

	@Parameter(label = "Width (px)", min = "1", persist = false, callback = "foresee", description = "Columns of the window")
	private Integer width;

	@Parameter(label = "Height (px)", min = "1", persist = false, callback = "foresee", description = "Rows of the window")
	private Integer height;

	/** What the camera would make of it. */
	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false, label = " ")
	private String forecast = "";

	private SettingsForecast limits;
	private double exposure;

	@Override
	protected void execute() {
		read(camera());
		camera().setSubwindow(left, top, width, height);
		report(camera().notices());
	}

	/** Proposes the window around the selection, or the present one; what a macro gave is set by now and stays. */
	@Override
	void read(final OneCamera from) {
		final int[] window = from.subwindowOfSelection();
		if (left == null) left = window[0];
		if (top == null) top = window[1];
		if (width == null) width = window[2];
		if (height == null) height = window[3];
		if (limits == null) {
			limits = from.forecast();
			exposure = from.integrationTime();
		}
		foresee();
	}

	/** While the user types: computes, and asks the camera nothing. */
	void foresee() {
		if (limits != null) forecast = limits.sentence(width, height, exposure, 0.0);
	}
}
