package io.github.lynceus.img;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.telops.PixelMark;
import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** The pixels of one slice that are no measurement: where they are, why, and what the others are without them. */
public final class MarkedPixels {

	/** Name of the overlay's elements, by which they are found and replaced. */
	private static final String NAME = "Lynceus marked pixels";

	private final ImagePlus image;
	private final int slice;
	private final FrameUnit unit;
	private final short[] counts;

	/**
	 * @param image of 16-bit counts from this project, in this session or from a file
	 * @param slice from 1
	 * @throws io.github.lynceus.camera.CameraException when nothing is known about the image's unit
	 */
	public MarkedPixels(final ImagePlus image, final int slice) {
		this.image = image;
		this.slice = slice;
		unit = MarkedCalibration.unit(image).orElseThrow(() -> PhysicalImage.unitless(image));
		counts = (short[]) image.getStack().getPixels(slice);
	}

	private boolean isMarked(final int index) {
		return unit.isSpecial(counts[index] & 0xFFFF);
	}

	/** How many there are. */
	public int count() {
		int marked = 0;
		for (int i = 0; i < counts.length; i++) {
			marked += isMarked(i) ? 1 : 0;
		}
		return marked;
	}

	/** White where a pixel is marked. */
	public ByteProcessor mask() {
		final ByteProcessor mask = new ByteProcessor(image.getWidth(), image.getHeight());
		for (int i = 0; i < counts.length; i++) {
			mask.set(i, isMarked(i) ? 255 : 0);
		}
		return mask;
	}

	/** All others as a selection, for measurements; null if every pixel is marked. */
	public Roi others() {
		final ByteProcessor mask = mask();
		mask.setThreshold(0, 0, ImageProcessor.NO_LUT_UPDATE);
		return new ThresholdToSelection().convert(mask);
	}

	/** Shows them as dots over this slice, instead of those of before. Other overlay elements stay. */
	public void show() {
		final Overlay overlay = image.getOverlay() == null ? new Overlay() : image.getOverlay();
		for (int i = overlay.size() - 1; i >= 0; i--) {
			if (NAME.equals(overlay.get(i).getName()) && overlay.get(i).getPosition() == slice) {
				overlay.remove(i);
			}
		}
		final PointRoi dots = new PointRoi();
		for (int i = 0; i < counts.length; i++) {
			if (isMarked(i)) {
				dots.addPoint(i % image.getWidth() + 0.5, i / image.getWidth() + 0.5);
			}
		}
		if (dots.size() > 0) {
			dots.setName(NAME);
			dots.setPointType(PointRoi.DOT);
			dots.setSize(1);
			dots.setStrokeColor(Color.GREEN);
			dots.setPosition(slice);
			overlay.add(dots, NAME);
		}
		image.setOverlay(overlay);
	}

	/** How many of which kind, and what the others measure without them. */
	public String sentence() {
		final Map<PixelMark, Integer> kinds = new TreeMap<>();
		for (int i = 0; i < counts.length; i++) {
			if (isMarked(i)) {
				kinds.merge(PixelMark.of(counts[i] & 0xFFFF), 1, Integer::sum);
			}
		}
		final StringJoiner parts = new StringJoiner(", ", " (", ")").setEmptyValue("");
		kinds.forEach((mark, number) -> parts.add(number + " " + mark));
		final PlaneStatistics rest = PlaneStatistics.of(counts, counts.length, unit);
		final String place = image.getStackSize() > 1 ? "Slice " + slice + " of " + image.getTitle() : image.getTitle();
		return String.format(Locale.ROOT, "%s: %d of %d pixels are marked%s", place, rest.special(), counts.length, parts)
			+ (rest.ordinary() == 0 ? "." : String.format(Locale.ROOT, "; the others are %.2f to %.2f %s, mean %.2f.",
				rest.min(), rest.max(), unit.unit(), rest.mean()));
	}
}
