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

	/** Gives a 16-bit image values in a unit. Size of pixels and frame interval stay. */
	public static void apply(final ImagePlus image, final FrameUnit unit) {
		final Calibration before = image.getCalibration();
		final Calibration calibration;
		if (unit.firstSpecialCode() == FrameUnit.NO_SPECIAL_CODES || image.getBitDepth() != 16) {
			calibration = before;
		}
		else {
			image.setProp(MARKS, Integer.toString(unit.firstSpecialCode()));
			calibration = new MarkedCalibration(image, unit.firstSpecialCode());
			calibration.pixelWidth = before.pixelWidth;
			calibration.pixelHeight = before.pixelHeight;
			calibration.setUnit(before.getUnit());
			calibration.setTimeUnit(before.getTimeUnit());
			calibration.frameInterval = before.frameInterval;
			calibration.fps = before.fps;
		}
		if (unit.isCalibrated() || calibration instanceof MarkedCalibration) {
			calibration.setFunction(STRAIGHT_LINE, new double[] { unit.offset(), unit.scale() }, unit.unit());
		}
		image.setCalibration(calibration);
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
