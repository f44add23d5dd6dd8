package io.github.lynceus.fiji.live;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import io.github.lynceus.img.MarkedCalibration;
import io.github.lynceus.telops.PixelMark;

/** A live image. Over a pixel that is a mark and no value, the status bar says which one. */
final class ShownImage extends ImagePlus {

	ShownImage(final String title, final ImageStack stack) {
		super(title, stack);
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
