package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.Prefs;
import ij.gui.ImageCanvas;
import ij.gui.StackWindow;
import java.awt.Graphics;
import java.awt.Insets;

/** ImageJ's stack window with a second line above the image for how the stream does. */
final class LiveStackWindow extends StackWindow {

	private static final long serialVersionUID = 1L;
	private static final int LINE = 15;

	private final transient Runnable onClose;
	// ImageJ's constructor paints and asks for insets before these are set.
	private volatile String frameLine = "";
	private volatile String streamLine = "";
	private volatile boolean closing;

	LiveStackWindow(final ImagePlus image, final ImageCanvas canvas, final Runnable onClose) {
		super(image, canvas);
		this.onClose = onClose;
	}

	/** Shows these lines above the image. */
	void lines(final String frame, final String stream) {
		if (!frame.equals(frameLine) || !stream.equals(streamLine)) {
			frameLine = frame;
			streamLine = stream;
			repaint(0, 0, getWidth(), getInsets().top);
		}
	}

	/** Whether closing has begun; true before the image loses anything, on whatever thread. */
	boolean isClosing() {
		return closing;
	}

	private static int line() {
		return (int) Math.round(LINE * Prefs.getGuiScale());
	}

	// -- ImageWindow methods --

	@Override
	public String createSubtitle() {
		return frameLine == null ? "" : frameLine;
	}

	@Override
	public void drawInfo(final Graphics graphics) {
		super.drawInfo(graphics);
		if (streamLine != null) {
			final Insets insets = super.getInsets();
			graphics.drawString(streamLine, insets.left + 5, insets.top + line() - 1);
		}
	}

	@Override
	public Insets getInsets() {
		final Insets insets = super.getInsets();
		return new Insets(insets.top + line(), insets.left, insets.bottom, insets.right);
	}

	/**
	 * Closing by hand, <i>Close All</i> and quitting all come here; quitting does not tell ImageJ's listeners.
	 */
	@Override
	public boolean close() {
		closing = true;
		final boolean closed = super.close();
		closing = closed;
		if (closed) {
			onClose.run();
		}
		return closed;
	}
}
