package io.github.lynceus.img.preview;

import ij.process.LUT;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.Plane;
import io.github.lynceus.hyper.SpectralClass;
import io.github.lynceus.hyper.model.PredictionMetadata;
import io.github.lynceus.img.Palette;
import java.util.List;

/**
 * How a line becomes colours. The range is fixed: a line is never stretched by itself, or dark ones would become noise.
 *
 * @param classes whose numbers are the first band; empty for a line of values
 * @param band to look at: of values the one that is shown, of classes the one they lie over, -1 for none
 * @param min value that is darkest
 * @param max value that is brightest
 * @param lut of values
 * @param unit of values, may be empty
 */
public record PreviewColours(List<SpectralClass> classes, int band, double min, double max, LUT lut, String unit) {

	/** How much of the class's colour shows; the rest is the visual band. */
	private static final double OPACITY = 0.6;

	/** @throws IllegalArgumentException when the range is empty */
	public PreviewColours {
		classes = List.copyOf(classes);
		if (!(max > min)) throw new IllegalArgumentException(
			"Nothing lies between " + min + " and " + max + ": the preview's range needs a larger end.");
	}

	/**
	 * What suits a cube: classes over a visual band for two bands of which the first are classes, classes alone for
	 * one,
	 * colours for a regressor's values, else the middle band in grey.
	 *
	 * @param min of the visual band or the values
	 * @param max likewise
	 */
	public static PreviewColours of(final CubeHeader header, final double min, final double max) {
		final List<SpectralClass> classes = header.metadata().classes();
		final String unit = header.metadata().others().getOrDefault(PredictionMetadata.UNIT, "");
		final boolean predicted = header.metadata().others().containsKey(PredictionMetadata.MODEL);
		if (!classes.isEmpty()) return new PreviewColours(classes, header.shape().bands() > 1 ? 1 : -1, min, max,
			Palette.WHITE_HOT.lut(), "");
		return new PreviewColours(List.of(), predicted ? 0 : header.shape().bands() / 2, min, max,
			(predicted ? Palette.INFERNO : Palette.WHITE_HOT).lut(), unit);
	}

	/** The same with another band. */
	public PreviewColours withBand(final int value) {
		return new PreviewColours(classes, value, min, max, lut, unit);
	}

	/** Whether lines are of classes. */
	public boolean hasClasses() {
		return !classes.isEmpty();
	}

	/** Paints a line into a row of 0xRRGGBB. */
	void paint(final Plane line, final int[] rgb, final int from) {
		for (int sample = 0; sample < line.samples(); sample++) {
			final double value = band < 0 ? 0 : line.value(band, sample);
			rgb[from + sample] = !hasClasses() ? ofValue(value) : ofClass(line.value(0, sample), value);
		}
	}

	/** Of a value; NaN is black. */
	int ofValue(final double value) {
		return Double.isNaN(value) ? 0 : lut.getRGB((int) Math.round(255 * position(value))) & 0xFFFFFF;
	}

	private int ofClass(final double id, final double visual) {
		final int colour = id >= 0 && id < classes.size() ? classes.get((int) id).rgb() : 0;
		if (band < 0) return colour;
		final double grey = 255 * (1 - OPACITY) * (Double.isNaN(visual) ? 0 : position(visual));
		int rgb = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			rgb |= (int) Math.round(OPACITY * (colour >> shift & 0xFF) + grey) << shift;
		}
		return rgb;
	}

	/** 0 at the lower end of the range, 1 at the upper; what lies beyond is at the end. */
	double position(final double value) {
		return Math.max(0, Math.min(1, (value - min) / (max - min)));
	}
}
