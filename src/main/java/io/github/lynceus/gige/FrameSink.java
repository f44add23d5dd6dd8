package io.github.lynceus.gige;

/** Takes the frames of a stream, in the order of their block ids. */
@FunctionalInterface
public interface FrameSink {

	/**
	 * Called on the receive thread, so it must not block: copy, or retain and hand on. The buffer is only
	 * valid during the call unless {@link FrameBuffer#retain() retained}.
	 */
	void frame(FrameBuffer frame);
}
