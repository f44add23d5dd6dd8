package io.github.lynceus.fiji.live;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.LUT;
import io.github.lynceus.camera.FrameSource;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.DisplayRange;
import io.github.lynceus.img.FrameColours;
import io.github.lynceus.img.LiveRing;
import io.github.lynceus.img.LiveStack;
import io.github.lynceus.img.MarkedCalibration;
import io.github.lynceus.img.Palette;
import io.github.lynceus.img.PlaneProcessor;
import io.github.lynceus.img.RingFrame;
import io.github.lynceus.pixel.PlaneType;
import java.awt.Point;

/** Brings frames into a live window's image with their unit, colours and range. For the event thread. */
final class FramePainter {

	private final FrameSource source;
	private final LiveRing ring;
	private final LiveStack stack;
	private final ImagePlus image;
	private final RangeChooser ranges;
	private FrameUnit unit;
	private Palette palette;
	/** Range to keep, in the unit; null to leave it alone. */
	private double[] fixed;
	private Point origin = new Point();

	FramePainter(final FrameSource source, final LiveStack stack, final ImagePlus image, final RangeChooser ranges) {
		this.source = source;
		this.ring = stack.ring();
		this.stack = stack;
		this.image = image;
		this.ranges = ranges;
	}

	/** Gives the image its first colours and unit. */
	void begin() {
		if (!isColour()) {
			colours(palette == null ? FrameColours.lut(ring.pixelFormat(), source.unit()) : palette.lut());
		}
		applyUnit(source.unit());
	}

	private void colours(final LUT lut) {
		stack.setColorModel(lut);
		image.setLut(lut);
	}

	/** Takes what a look says of colours and range. */
	void look(final LiveLook look) {
		if (look.colours() != null && look.colours() != palette && !isColour()) {
			final double min = image.getDisplayRangeMin();
			final double max = image.getDisplayRangeMax();
			colours(look.colours().lut());
			image.setDisplayRange(min, max);
		}
		palette = look.colours();
		ranges.mode(look.autoScale(), look.ignoredPercent());
		fixed = look.autoScale() == AutoScale.OFF && look.hasRange() ? new double[] { look.low(), look.high() } : null;
		applyRange();
		image.updateAndDraw();
	}

	Palette palette() {
		return palette;
	}

	/** The range kept, in the unit, or null. */
	double[] fixed() {
		return fixed;
	}

	private void applyRange() {
		if (fixed != null && unit != null && !isColour()) {
			final double low = isCounts() ? (fixed[0] - unit.offset()) / unit.scale() : fixed[0];
			final double high = isCounts() ? (fixed[1] - unit.offset()) / unit.scale() : fixed[1];
			image.setDisplayRange(Math.min(low, high), Math.max(low, high));
		}
	}

	/** Says where the frames are on the sensor: coordinates ImageJ shows are those of the sensor. */
	void origin(final Point first) {
		origin = first;
		image.getCalibration().xOrigin = -first.x;
		image.getCalibration().yOrigin = -first.y;
	}

	/** First column and row on the sensor. */
	Point origin() {
		return origin;
	}

	/** Whether pixels are colours, with no range and no scale. */
	boolean isColour() {
		return ring.planeType() == PlaneType.RGB;
	}

	/** Whether pixels are counts, so that a scale can tell what the colours mean. */
	boolean isCounts() {
		return !isColour() && ring.planeType() != PlaneType.FLOAT;
	}

	FrameUnit unit() {
		return unit;
	}

	RangeChooser ranges() {
		return ranges;
	}

	/** Shows what the stack's present slice holds now. */
	void paint() {
		// A new slice brings the stack's colours, not the ones on the screen, which a command may just have changed.
		if (!isColour()) {
			stack.setColorModel(image.getProcessor().getLut());
		}
		image.updateVirtualSlice();
		final Object plane = image.getProcessor().getPixels();
		if (plane instanceof float[]) {
			if (ranges.isDue()) {
				FrameColours.fit(image, plane, unit);
				image.updateAndDraw();
			}
		}
		else if (!isColour()) {
			final DisplayRange range = ranges.next(plane, ring.width() * ring.height(), unit);
			if (range != null) {
				image.setDisplayRange(range.min(), range.max());
				image.updateAndDraw();
			}
		}
		image.changes = false;
	}

	/**
	 * A source may know its unit, and which codes are special, only with the first frame; a range chosen before
	 * is void.
	 */
	void followUnit() {
		final FrameUnit current = source.unit();
		if (!current.equals(unit)) {
			applyUnit(current);
			applyRange();
			ranges.mode(ranges.mode());
		}
	}

	private void applyUnit(final FrameUnit newUnit) {
		unit = newUnit;
		MarkedCalibration.apply(image, newUnit);
		final Calibration calibration = image.getCalibration();
		calibration.setTimeUnit("s");
		if (source.frameRate() > 0) {
			calibration.frameInterval = 1 / source.frameRate();
		}
	}

	/** The frame shown as an image of its own; null when there is none. @param plane to copy it into */
	ImagePlus snapshot(final Object plane) {
		final RingFrame frame = stack.frame(image.getCurrentSlice());
		if (frame == null || ring.readOrOldest(frame.ordinal(), plane) == null) {
			return null;
		}
		final ImagePlus copy = new ImagePlus(source.name() + " FrameID " + frame.frameId(),
			PlaneProcessor.of(plane, ring.width(), ring.height()));
		copy.setCalibration(image.getCalibration().copy());
		MarkedCalibration.apply(copy, unit);
		if (!isColour()) {
			copy.setLut(image.getProcessor().getLut());
			copy.setDisplayRange(image.getDisplayRangeMin(), image.getDisplayRangeMax());
		}
		copy.setProp("Slice_Label", frame.label());
		return copy;
	}
}
