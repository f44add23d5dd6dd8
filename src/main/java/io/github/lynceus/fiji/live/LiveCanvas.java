package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.Prefs;
import ij.gui.ImageCanvas;
import java.awt.Graphics;
import java.awt.Rectangle;

/** A canvas that tells when it has painted, and the display has nothing left to do for that. */
final class LiveCanvas extends ImageCanvas {

	private static final long serialVersionUID = 1L;
	private static final int WANTED_WIDTH = 640;
	private static final int HIGHEST_ZOOM = 8;

	private final transient Runnable painted;

	LiveCanvas(final ImagePlus image, final Runnable painted) {
		super(image);
		this.painted = painted;
	}

	@Override
	public void paint(final Graphics graphics) {
		// While its window opens or closes, the part in sight may be less than nothing for a moment, which ImageJ cannot paint.
		if (srcRect.width > 0 && srcRect.height > 0) {
			super.paint(graphics);
			// Otherwise what is drawn may wait in a queue, and over a slow connection to the display more and more of it.
			getToolkit().sync();
			painted.run();
		}
	}

	/** Whether the window is too small for any image. */
	boolean isSquashed() {
		return getWidth() < 1 || getHeight() < 1;
	}

	/** Enlarges small sensors and subwindows by a whole number, as far as the screen allows; with larger letters, more. */
	void enlarge(final int screenWidth, final int screenHeight) {
		final double scale = Prefs.getGuiScale();
		int zoom = Math.max(1, (int) Math.min(HIGHEST_ZOOM * scale, WANTED_WIDTH * scale / imageWidth));
		while (zoom > 1 && (imageWidth * zoom > screenWidth * 0.8 || imageHeight * zoom > screenHeight * 0.7)) {
			zoom--;
		}
		if (zoom > 1) {
			setMagnification(zoom);
			setSize(imageWidth * zoom, imageHeight * zoom);
			setSourceRect(new Rectangle(imageWidth, imageHeight));
		}
	}
}
