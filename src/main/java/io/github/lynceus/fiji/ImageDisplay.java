package io.github.lynceus.fiji;

import ij.ImagePlus;
import ij.gui.ImageWindow;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.lang.reflect.InvocationTargetException;

/** Shows images of small sensor windows large enough to see something; ImageJ opens 64 x 4 pixels as 64 x 4. */
public final class ImageDisplay {

	private static final int WANTED_WIDTH = 480;
	private static final double LARGEST_ZOOM = 8;

	private ImageDisplay() {}

	/** Opens a window on the image; does nothing without a display. */
	public static void show(final ImagePlus image) {
		if (image == null || GraphicsEnvironment.isHeadless()) return;
		image.show();
		if (image.getWidth() >= WANTED_WIDTH) return;
		try {
			if (EventQueue.isDispatchThread()) enlarge(image);
			else EventQueue.invokeAndWait(() -> enlarge(image));
		} catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (final InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		}
	}

	private static void enlarge(final ImagePlus image) {
		final ImageWindow window = image.getWindow();
		if (window == null) return;
		final Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
		final double room = Math.min(screen.width * 0.6 / image.getWidth(), screen.height * 0.6 / image.getHeight());
		final double zoom = Math.min(Math.min(LARGEST_ZOOM, room), Math.ceil((double) WANTED_WIDTH / image.getWidth()));
		if (zoom <= 1) return;
		window.getCanvas().setMagnification(zoom);
		window.getCanvas().setSize((int) (image.getWidth() * zoom), (int) (image.getHeight() * zoom));
		window.pack();
	}
}
