package io.github.lynceus.camera;

import io.github.lynceus.genicam.FeatureException;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.pixel.PixelFormat;

/**
 * What a stream needs to know about the camera it comes from.
 *
 * @param name of the camera, for titles and sentences
 * @param width columns
 * @param height image rows without header rows
 * @param pixelFormat of the frames
 * @param frameRate Hz, 0 when unknown
 * @param meaning of the frames
 * @param start lets the camera send; the stream is open already
 * @param stop ends that; not called when the camera is gone
 */
public record StreamSetup(String name, int width, int height, PixelFormat pixelFormat, double frameRate,
	FrameMeaning meaning, Runnable start, Runnable stop)
{

	/** As the features of a camera say. @param headerRows rows at the top that are no pixels */
	static StreamSetup of(final String name, final NodeMap map, final int headerRows, final Runnable start,
		final Runnable stop)
	{
		return new StreamSetup(name, (int) map.getLong("Width"), (int) map.getLong("Height") - headerRows,
			PixelFormat.of((int) map.getLong("PixelFormat")), frameRate(map), FrameMeaning.NONE, start, stop);
	}

	private static double frameRate(final NodeMap map) {
		try {
			return map.isReadable("AcquisitionFrameRate") ? map.getDouble("AcquisitionFrameRate") : 0;
		}
		catch (final FeatureException exc) {
			return 0;
		}
	}
}
