package io.github.lynceus.fiji.command;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import java.awt.EventQueue;
import java.awt.Toolkit;

/**
 * Shows what a command puts out: enlarged, as sensors and subwindows are small. Fiji shows outputs too, but not twice, and
 * without a display not at all; there ImageJ keeps shown images in a list, so that a macro's next line finds its image.
 */
public final class ImageDisplay {

	/** Width on the screen to come close to. */
	private static final int WANTED_WIDTH = 512;
	private static final double MOST = 4;

	private ImageDisplay() {}

	/** Shows an image, unless it is shown already. */
	public static void show(final ImagePlus image) {
		if (image.getWindow() != null) return;
		image.show();
		if (image.getWindow() != null) EventQueue.invokeLater(() -> enlarge(image));
	}

	/** By ImageJ's own steps, which resize the window too. */
	private static void enlarge(final ImagePlus image) {
		final ImageCanvas canvas = image.getCanvas();
		final int screen = Toolkit.getDefaultToolkit().getScreenSize().height;
		while (canvas != null && canvas.getMagnification() < MOST
			&& image.getWidth() * ImageCanvas.getHigherZoomLevel(canvas.getMagnification()) <= WANTED_WIDTH
			&& image.getHeight() * ImageCanvas.getHigherZoomLevel(canvas.getMagnification()) < screen / 2)
		{
			canvas.zoomIn(canvas.getWidth() / 2, canvas.getHeight() / 2);
		}
	}
}
