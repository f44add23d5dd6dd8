package io.github.lynceus.fiji.live;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import io.github.lynceus.img.LiveStack;
import io.github.lynceus.img.MarkedCalibration;
import io.github.lynceus.telops.PixelMark;
import java.awt.EventQueue;

/**
 * A live image. Commands that work on its stack, on threads of their own, get the frames there are when they begin, and
 * those stay while they read them; the window goes on meanwhile. Over a pixel that is a mark and no value, the status bar
 * says which one.
 */
final class ShownImage extends ImagePlus {

	/** Commands ask for the stack more than once: for so long it is the same, unless they have ended in between. */
	private static final long SAME_NANOS = 2_000_000_000L;

	private final LiveStack frames;
	private final ThreadLocal<Moment> moments = new ThreadLocal<>();

	private record Moment(LiveStack stack, long nanos) {

		private boolean isOver() {
			return stack.isIdle() || System.nanoTime() - nanos > SAME_NANOS;
		}
	}

	ShownImage(final String title, final LiveStack stack) {
		super(title, stack);
		frames = stack;
	}

	@Override
	public ImageStack getStack() {
		return moment(super.getStack());
	}

	@Override
	public ImageStack getImageStack() {
		return moment(super.getImageStack());
	}

	/** The window itself wants the stack that moves on. */
	private ImageStack moment(final ImageStack stack) {
		if (stack != frames || frames == null || EventQueue.isDispatchThread()) {
			return stack;
		}
		Moment present = moments.get();
		if (present == null || present.isOver()) {
			present = new Moment(frames.moment(), System.nanoTime());
			moments.set(present);
		}
		present.stack().shownAs(getDisplayRangeMin(), getDisplayRangeMax(), getCalibration().getCTable());
		present.stack().setRoi(stack.getRoi());
		return present.stack();
	}

	@Override
	public void mouseMoved(final int x, final int y) {
		final String mark = mark(x, y);
		if (mark == null) {
			super.mouseMoved(x, y);
		}
		else if (!IJ.statusBarProtected()) {
			IJ.showStatus(getLocationAsString(x, y) + mark);
		}
	}

	/** As ImageJ has it for values; null for a pixel that is one. */
	private String mark(final int x, final int y) {
		if (!(getCalibration() instanceof MarkedCalibration marked)) {
			return null;
		}
		final int count = getPixel(x, y)[0];
		return marked.isMark(count) ? ", value=NaN (" + count + ", " + PixelMark.of(count) + ")" : null;
	}
}
