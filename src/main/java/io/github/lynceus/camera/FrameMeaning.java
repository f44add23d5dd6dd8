package io.github.lynceus.camera;

import io.github.lynceus.gige.FrameBuffer;

/** What a make of camera says about a frame beyond GigE Vision. Called on the receive thread for every frame. */
public interface FrameMeaning {

	/** Frames that are plain counts and carry no number. */
	FrameMeaning NONE = new FrameMeaning() {};

	/** How the counts of this frame become values. */
	default FrameUnit unit(final FrameBuffer frame) {
		return FrameUnit.COUNTS;
	}

	/** The camera's own consecutive number of the frame, or -1: gaps in it are images the camera could not send. */
	default long number(final FrameBuffer frame) {
		return -1;
	}
}
