package io.github.lynceus.img;

import ij.ImagePlus;
import ij.ImageStack;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.ValueTable;
import java.util.function.DoubleConsumer;

/** Images of counts turned into 32-bit images of values: °C, W/(m² sr), …, with NaN where the camera measured nothing. */
public final class PhysicalImage {

	private PhysicalImage() {}

	/**
	 * Converts a whole stack into a new image, which keeps labels, properties, dimensions and frame interval.
	 *
	 * @param image of 16-bit counts from this project, in this session or from a file
	 * @param progress told the share done
	 * @throws CameraException when nothing is known about the image's unit
	 */
	public static ImagePlus of(final ImagePlus image, final DoubleConsumer progress) {
		final FrameUnit unit = MarkedCalibration.unit(image).orElseThrow(() -> unitless(image));
		final ImageStack counts = image.getStack();
		final ImageStack values = new ImageStack(image.getWidth(), image.getHeight());
		final ValueTable table = new ValueTable(unit);
		for (int slice = 1; slice <= counts.size(); slice++) {
			final short[] plane = (short[]) counts.getPixels(slice);
			values.addSlice(counts.getSliceLabel(slice), table.convert(plane, new float[plane.length]));
			progress.accept(slice / (double) counts.size());
		}
		final ImagePlus result = new ImagePlus(image.getTitle() + " in " + unit.unit(), values);
		result.setDimensions(image.getNChannels(), image.getNSlices(), image.getNFrames());
		result.setOpenAsHyperStack(image.isHyperStack());
		result.copyAttributes(image);
		final String[] properties = image.getPropertiesAsArray();
		if (properties != null) {
			result.setProperties(properties);
		}
		result.setProp(MarkedCalibration.MARKS, null);
		result.setCalibration(image.getCalibration().copy());
		result.getCalibration().disableDensityCalibration();
		result.getCalibration().setValueUnit(unit.unit());
		result.setLut(image.getProcessor().getLut());
		result.setDisplayRange(value(unit, image.getDisplayRangeMin()), value(unit, image.getDisplayRangeMax()));
		return result;
	}

	/** An end of the display range may lie on a mark. */
	private static double value(final FrameUnit unit, final double count) {
		return count * unit.scale() + unit.offset();
	}

	static CameraException unitless(final ImagePlus image) {
		return new CameraException("Lynceus does not know what the counts of " + image.getTitle() + " mean: it needs a 16-bit "
			+ "image from a Telops camera in calibration mode RT, IBR, IBI or NUC, or a TIFF of one that Lynceus saved.");
	}
}
