package io.github.lynceus.camera;

import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.pixel.PixelConversion;
import io.github.lynceus.pixel.PlaneType;
import io.github.lynceus.pixel.UnreadablePixelsException;

/**
 * The pixels of a frame as ImageJ has them, whatever the camera sent.
 *
 * @param type kind of plane
 * @param width columns
 * @param height rows
 * @param plane {@code byte[]}, {@code short[]}, {@code float[]} or {@code int[]} with 0xFFRRGGBB, row-major
 */
public record FramePixels(PlaneType type, int width, int height, Object plane) {

	/**
	 * Pixels of a frame. The frame's own array is used where it is a plane already.
	 *
	 * @param bayer what to make of a mosaic
	 * @throws CameraException when the pixel format is not known or the frame too short; its bytes are as they were
	 */
	public static FramePixels of(final Frame frame, final BayerView bayer) {
		final PixelConversion conversion;
		final Object plane;
		try {
			conversion = PixelConversion.of(frame.pixelFormat(), frame.width(), frame.height(), frame.rowBytes(),
				frame.byteOrder(), bayer);
			plane = isPlane(frame, conversion.type()) ? frame.pixels() : conversion.convert(frame.pixels());
		}
		catch (final UnreadablePixelsException exc) {
			throw new CameraException(exc.getMessage(), exc);
		}
		return new FramePixels(conversion.type(), frame.width(), frame.height(), plane);
	}

	private static boolean isPlane(final Frame frame, final PlaneType type) {
		if (frame.pixels() instanceof short[]) return type == PlaneType.SHORT;
		return type == PlaneType.BYTE && frame.pixelFormat().bitsPerPixel() == 8 && frame.rowBytes() == frame.width()
			&& frame.bytes().length == frame.width() * frame.height();
	}
}
