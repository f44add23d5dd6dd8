package io.github.lynceus.img;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FramePixels;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.pixel.BayerView;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Frames taken from a stream as an ImageJ image: one plane, or a stack along t. Arrays of frames are used, not copied,
 * where they are what ImageJ shows.
 */
public final class FrameImage {

	private FrameImage() {}

	/**
	 * Makes an image.
	 *
	 * @param frames of one size and format
	 * @param unit of their counts
	 * @param frameId the number that stands in a slice's label
	 * @param title of the image
	 * @param bayer what to make of mosaics
	 * @param properties settings of the camera, kept with the image
	 * @throws CameraException when the pixel format is not one ImageJ can show
	 */
	public static ImagePlus of(final List<Frame> frames, final FrameUnit unit, final ToLongFunction<Frame> frameId,
		final String title, final BayerView bayer, final Map<String, String> properties)
	{
		final Frame first = frames.get(0);
		final ImageStack stack = new ImageStack(first.width(), first.height());
		final HeaderFields headers = HeaderFields.of(frames.stream().map(Frame::header).toList());
		for (final Frame frame : frames) {
			final double seconds = (frame.timestampNanos() - first.timestampNanos()) / 1e9;
			stack.addSlice(SliceLabel.of(frameId.applyAsLong(frame), seconds) + (frame.isComplete() ? "" : " incomplete")
				+ headers.lines(frame.header()), FramePixels.of(frame, bayer).plane());
		}
		final ImagePlus image = new ImagePlus(title, stack);
		image.setDimensions(1, 1, frames.size());
		calibrate(image, frames, unit);
		final Object plane = stack.getPixels(1);
		if (!(plane instanceof int[])) {
			image.setLut(FrameColours.lut(first.pixelFormat(), unit));
		}
		FrameColours.fit(image, plane, unit);
		properties.forEach(image::setProp);
		headers.addTo(image);
		// A single image has no slices: this is where ImageJ keeps its label.
		if (frames.size() == 1) image.setProp("Slice_Label", stack.getSliceLabel(1));
		return image;
	}

	private static void calibrate(final ImagePlus image, final List<Frame> frames, final FrameUnit unit) {
		final Calibration calibration = image.getCalibration();
		calibration.setTimeUnit("s");
		if (frames.size() > 1) {
			final long span = frames.get(frames.size() - 1).timestampNanos() - frames.get(0).timestampNanos();
			calibration.frameInterval = span / 1e9 / (frames.size() - 1);
		}
		MarkedCalibration.apply(image, unit);
	}
}
