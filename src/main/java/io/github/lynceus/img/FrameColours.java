package io.github.lynceus.img;

import ij.ImagePlus;
import ij.process.LUT;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.pixel.PixelFormat;
import java.awt.Color;

/** How images of a camera look at first: their LUT, and the values shown as darkest and brightest. */
public final class FrameColours {

	private FrameColours() {}

	/**
	 * Thermal colours for values with a unit and for what thermal cameras send, which is 14 or 16 bits; grey for others.
	 */
	public static LUT lut(final PixelFormat format, final FrameUnit unit) {
		final boolean thermal = unit.isCalibrated()
			|| format.isShort() && !format.isBayer() && format.significantBits() >= 14;
		return thermal ? ThermalLut.create() : LUT.createLutFromColor(Color.WHITE);
	}

	/** Sets the display range of a grey image from the content of one of its planes; colours are left as they are. */
	public static void fit(final ImagePlus image, final Object plane, final FrameUnit unit) {
		if (plane instanceof float[] values) {
			final ValueRange range = ValueRange.of(values);
			image.setDisplayRange(range.min(), range.max());
		}
		else if (!(plane instanceof int[])) {
			final int length = image.getWidth() * image.getHeight();
			final DisplayRange range = DisplayRange.of(plane, length, DisplayRange.IGNORED_PERCENT, unit);
			image.setDisplayRange(range.min(), range.max());
		}
	}
}
