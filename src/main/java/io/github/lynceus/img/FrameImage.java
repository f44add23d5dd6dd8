package io.github.lynceus.img;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameUnit;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Frames taken from a stream as an ImageJ image: one plane, or a stack along t. The frames' arrays are used, not copied. */
public final class FrameImage {

	private FrameImage() {}

	/**
	 * Makes an image.
	 *
	 * @param frames of one size and format, 8 or 16 bits a pixel
	 * @param unit of their counts
	 * @param frameId the number that stands in a slice's label
	 * @param title of the image
	 * @param properties settings of the camera, kept with the image
	 * @throws CameraException when the pixel format is not one ImageJ can show
	 */
	public static ImagePlus of(final List<Frame> frames, final FrameUnit unit, final ToLongFunction<Frame> frameId,
		final String title, final Map<String, String> properties)
	{
		final Frame first = frames.get(0);
		final int pixels = first.width() * first.height();
		if (first.pixels() instanceof byte[] bytes && bytes.length != pixels) {
			throw new CameraException("Frames in the pixel format " + first.pixelFormat().name() +
				" cannot be shown yet: set the camera's PixelFormat to Mono8 or Mono16.");
		}
		final ImageStack stack = new ImageStack(first.width(), first.height());
		for (final Frame frame : frames) {
			final double seconds = (frame.timestampNanos() - first.timestampNanos()) / 1e9;
			stack.addSlice(SliceLabel.of(frameId.applyAsLong(frame), seconds) + (frame.isComplete() ? "" : " incomplete"),
				frame.pixels());
		}
		final ImagePlus image = new ImagePlus(title, stack);
		image.setDimensions(1, 1, frames.size());
		calibrate(image, frames, unit);
		final DisplayRange range = DisplayRange.of(first.pixels(), pixels, DisplayRange.IGNORED_PERCENT, unit);
		image.setLut(ThermalLut.create());
		image.setDisplayRange(range.min(), range.max());
		properties.forEach(image::setProp);
		// A single image has no slices: this is where ImageJ keeps its label.
		if (frames.size() == 1) image.setProp("Slice_Label", stack.getSliceLabel(1));
		return image;
	}

	private static void calibrate(final ImagePlus image, final List<Frame> frames, final FrameUnit unit) {
		final Calibration calibration = image.getCalibration();
		if (unit.isCalibrated()) {
			calibration.setFunction(Calibration.STRAIGHT_LINE, new double[] { unit.offset(), unit.scale() }, unit.unit());
		}
		calibration.setTimeUnit("s");
		if (frames.size() > 1) {
			final long span = frames.get(frames.size() - 1).timestampNanos() - frames.get(0).timestampNanos();
			calibration.frameInterval = span / 1e9 / (frames.size() - 1);
		}
	}
}
