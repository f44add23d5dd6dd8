package io.github.lynceus.img;

import ij.ImagePlus;
import ij.measure.Calibration;
import io.github.lynceus.camera.FrameUnit;
import java.util.Optional;

/**
 * ImageJ's linear calibration of 16-bit counts, but for the counts that are marks (saturated, bad, out of range), which
 * have no value: the status bar reads NaN there, ImageJ's own conversion to 32 bits makes NaN of them, least and greatest
 * value leave them out, and a mean over them is NaN instead of a temperature nobody measured.
 * <p>
 * A TIFF keeps the line alone. The property {@value #MARKS} tells from which count on they are marks, for {@link #restore}.
 * </p>
 */
public final class MarkedCalibration extends Calibration {

	/** Image property: the least count that is a mark. */
	public static final String MARKS = "FirstMarkedCount";

	private final int firstMark;
	private float[] table;

	private MarkedCalibration(final ImagePlus image, final int firstMark) {
		super(image);
		this.firstMark = firstMark;
	}

	/** Gives an image values in a unit, and marks if it is of 16 bits. Size and place of pixels and frame interval stay. */
	public static void apply(final ImagePlus image, final FrameUnit unit) {
		final Calibration before = image.getCalibration();
		final boolean marks = unit.firstSpecialCode() != FrameUnit.NO_SPECIAL_CODES && image.getBitDepth() == 16;
		if (marks || image.getProp(MARKS) != null) {
			image.setProp(MARKS, marks ? Integer.toString(unit.firstSpecialCode()) : null);
		}
		final Calibration calibration = marks ? new MarkedCalibration(image, unit.firstSpecialCode())
			: before instanceof MarkedCalibration ? new Calibration(image) : before;
		if (calibration != before) {
			copyPlace(before, calibration);
		}
		if (unit.isCalibrated() || marks) {
			calibration.setFunction(STRAIGHT_LINE, new double[] { unit.offset(), unit.scale() }, unit.unit());
		}
		else {
			calibration.setFunction(NONE, null, null);
		}
		image.setCalibration(calibration);
	}

	private static void copyPlace(final Calibration from, final Calibration to) {
		to.pixelWidth = from.pixelWidth;
		to.pixelHeight = from.pixelHeight;
		to.pixelDepth = from.pixelDepth;
		to.xOrigin = from.xOrigin;
		to.yOrigin = from.yOrigin;
		to.zOrigin = from.zOrigin;
		to.setUnit(from.getUnit());
		to.setTimeUnit(from.getTimeUnit());
		to.frameInterval = from.frameInterval;
		to.fps = from.fps;
	}

	/** The unit of an image that has been given one here, in this session or before it was saved. */
	public static Optional<FrameUnit> unit(final ImagePlus image) {
		final String marks = image.getProp(MARKS);
		final Calibration calibration = image.getCalibration();
		if (marks == null || image.getBitDepth() != 16 || calibration.getFunction() != STRAIGHT_LINE) {
			return Optional.empty();
		}
		final double[] line = calibration.getCoefficients();
		return Optional.of(new FrameUnit(line[1], line[0], calibration.getValueUnit(), Integer.parseInt(marks)));
	}

	/** Takes up again what an image lost in a file. Does nothing to images without marks. */
	public static void restore(final ImagePlus image) {
		if (!(image.getCalibration() instanceof MarkedCalibration)) {
			unit(image).ifPresent(unit -> apply(image, unit));
		}
	}

	/** Whether this count is a mark. @param count 0..65535 */
	public boolean isMark(final int count) {
		return count >= firstMark;
	}

	@Override
	public double getCValue(final int value) {
		return value >= firstMark ? Double.NaN : super.getCValue(value);
	}

	@Override
	public double getCValue(final double value) {
		return value >= firstMark ? Double.NaN : super.getCValue(value);
	}

	@Override
	public float[] getCTable() {
		final float[] line = super.getCTable();
		if (line != null && line != table) {
			for (int i = firstMark; i < line.length; i++) {
				line[i] = Float.NaN;
			}
			table = line;
		}
		return line;
	}
}
