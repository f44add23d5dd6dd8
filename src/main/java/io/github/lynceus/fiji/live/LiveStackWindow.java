package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.Prefs;
import ij.gui.ImageCanvas;
import ij.gui.StackWindow;
import java.awt.Graphics;
import java.awt.Insets;

/** ImageJ's stack window with more lines above the image, for how the stream does, and a row of buttons below. */
final class LiveStackWindow extends StackWindow {

	private static final long serialVersionUID = 1L;
	private static final int LINE = 15;
	private static final int MORE_LINES = 2;

	private final transient Runnable onClose;
	// ImageJ's constructor paints and asks for insets before these are set.
	private volatile String frameLine = "";
	private volatile String streamLine = "";
	private volatile String valueLine = "";
	private volatile boolean closing;
	private int wantedBefore;
	private int shownBefore;

	LiveStackWindow(final ImagePlus image, final ImageCanvas canvas, final Runnable onClose) {
		super(image, canvas);
		this.onClose = onClose;
	}

	/** Shows these lines above the image. */
	void lines(final String frame, final String stream, final String values) {
		if (!frame.equals(frameLine) || !stream.equals(streamLine) || !values.equals(valueLine)) {
			frameLine = frame;
			streamLine = stream;
			valueLine = values;
			repaint(0, 0, getWidth(), getInsets().top);
		}
	}

	/**
	 * Takes the image where the slider stands, unless it is there or still on its way. ImageJ's thread that does so is woken
	 * by the slider, and misses that while it is at work: a slider let go in that moment would stand at the end and the image
	 * elsewhere.
	 */
	void catchUp() {
		final int wanted = sliceSelector == null ? 0 : sliceSelector.getValue();
		final int shown = getImagePlus().getCurrentSlice();
		if (wanted != shown && wanted == wantedBefore && shown == shownBefore) {
			getImagePlus().setSlice(wanted);
		}
		wantedBefore = wanted;
		shownBefore = shown;
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
		if (valueLine != null) {
			final Insets insets = super.getInsets();
			graphics.drawString(streamLine, insets.left + 5, insets.top + line() - 1);
			graphics.drawString(valueLine, insets.left + 5, insets.top + 2 * line() - 1);
		}
	}

	@Override
	public Insets getInsets() {
		final Insets insets = super.getInsets();
		return new Insets(insets.top + MORE_LINES * line(), insets.left, insets.bottom, insets.right);
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
