package io.github.lynceus.hyper.camera;

import io.github.lynceus.gige.FrameBuffer;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.pixel.PixelConversion;
import io.github.lynceus.pixel.PixelFormat;
import io.github.lynceus.pixel.PlaneType;

/**
 * What a camera's images are like, as its features or the leader of an image say.
 *
 * @param width columns
 * @param height rows
 */
record LineGeometry(int width, int height, PixelFormat format) {

	static LineGeometry of(final FrameBuffer image) {
		return new LineGeometry(image.width(), image.height(), image.pixelFormat());
	}

	/** Without making an object, as this is asked for each line. */
	boolean fits(final FrameBuffer image) {
		return image.width() == width && image.height() == height && image.pixelFormat().equals(format);
	}

	/** What a count of an image becomes. @throws CubeException when it is none */
	SampleType type(final String camera) {
		final PlaneType plane = PixelConversion.typeOf(format, BayerView.MOSAIC);
		if (plane == PlaneType.BYTE) return SampleType.UINT8;
		if (plane == PlaneType.SHORT) return SampleType.UINT16;
		if (plane == PlaneType.FLOAT) return SampleType.FLOAT32;
		throw new CubeException(camera + " sends " + format + ", which has no spectra: set its PixelFormat to Mono8, Mono12 or"
			+ " another grey one.");
	}

	@Override
	public String toString() {
		return width + " x " + height + " " + format;
	}
}
