package io.github.lynceus.fiji.command;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Narrows the sensor to the rectangle drawn in the live view, snapped to what the camera can do. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Subwindow from Selection...", headless = true,
	initializer = "read")
public class SubwindowFromSelection extends CameraCommand {

	@Parameter(label = "Left (px)", min = "0", persist = false)
	private int left;

	@Parameter(label = "Top (px)", min = "0", persist = false)
	private int top;

	@Parameter(label = "Width (px)", min = "0", persist = false)
	private int width;

	@Parameter(label = "Height (px)", min = "0", persist = false)
	private int height;

	@Override
	protected void execute() {
		cameras.setSubwindow(left, top, width, height);
		report(cameras.notices());
	}

	/** Proposes the window around the selection, or the present one if nothing is selected, where a macro gives none. */
	protected void read() {
		if (width != 0 || height != 0) return;
		final int[] window = cameras.subwindowOfSelection();
		left = window[0];
		top = window[1];
		width = window[2];
		height = window[3];
	}
}
