package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.Prefs;
import ij.gui.ImageCanvas;
import ij.gui.StackWindow;
import ij.util.Java2;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Insets;

/** ImageJ's stack window with more lines above the image, for how the stream does, and a row of buttons below. */
final class LiveStackWindow extends StackWindow {

	private static final long serialVersionUID = 1L;
	private static final int LINE = 15;
	private static final int MORE_LINES = 2;
	private static final int MARGIN = 5;
	private static final float LETTERS = 12;
	private static final float SMALLEST = 8;

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
		running = true;
	}

	/** Shows these lines above the image. */
	void lines(final String frame, final String stream, final String values) {
		if (!frame.equals(frameLine) || !stream.equals(streamLine) || !values.equals(valueLine)) {
			frameLine = frame;
			streamLine = stream;
			valueLine = values;
			// The last line's letters reach below the insets, into the gap above the image.
			repaint(0, 0, getWidth(), getInsets().top + MARGIN);
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

	/** Begins the slider at a slice: the ones before have no frame yet, and it is moved to see some. */
	void oldest(final int slice) {
		if (sliceSelector != null && sliceSelector.getMinimum() != slice) {
			sliceSelector.setMinimum(slice);
		}
	}

	/**
	 * Whether Esc was pressed since the last call. ImageJ clears this flag of the image in front then, wherever the keyboard
	 * is, unless Esc has ended the drawing of a selection: capture commands are meant to look at it.
	 */
	boolean takeEscape() {
		final boolean pressed = !running;
		running = true;
		return pressed;
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
		if (valueLine == null) {
			super.drawInfo(graphics);
			return;
		}
		final Insets insets = super.getInsets();
		Java2.setAntialiasedText(graphics, true);
		final String[] lines = { frameLine, streamLine, valueLine };
		for (int i = 0; i < lines.length; i++) {
			graphics.setFont(fitting(graphics, lines[i], getWidth() - insets.left - insets.right - 2 * MARGIN));
			graphics.drawString(lines[i], insets.left + MARGIN, insets.top + i * line() + 1);
		}
	}

	/** ImageJ's letters, or smaller ones if a line would be cut off in a narrow window. */
	private static Font fitting(final Graphics graphics, final String line, final int room) {
		final float size = (float) (LETTERS * Prefs.getGuiScale());
		final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
		final int width = graphics.getFontMetrics(font).stringWidth(line);
		return width <= room ? font : font.deriveFont(Math.max(size * SMALLEST / LETTERS, size * room / width));
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
		// ImageJ gives a capture command half a second to notice; ours needs none.
		running = false;
		final boolean closed = super.close();
		closing = closed;
		if (closed) {
			onClose.run();
		}
		return closed;
	}
}
