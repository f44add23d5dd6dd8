package io.github.lynceus.camera;

import io.github.lynceus.gige.FrameSink;
import io.github.lynceus.pixel.PixelFormat;

/** Anything that gives frames of one size: a running acquisition, or a recording played back. */
public interface FrameSource {

	/** Columns. */
	int width();

	/** Image rows, without header rows. */
	int height();

	/** Pixel format of the frames. */
	PixelFormat pixelFormat();

	/** The sink sees every frame from now on, on the receive thread: it must not block. */
	void addSink(FrameSink sink);

	/** The sink sees no frame that begins after this returns. */
	void removeSink(FrameSink sink);

	/** How counts become values; may change while running when the camera changes its calibration. */
	FrameUnit unit();

	/** Frames per second as the camera is set, 0 when unknown. */
	double frameRate();

	/** For window titles: the camera's name and address. */
	String name();

	/** Whether frames may still come. */
	boolean isRunning();
}
