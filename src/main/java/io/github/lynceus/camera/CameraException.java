package io.github.lynceus.camera;

/** What went wrong with a camera: one plain sentence naming the camera or feature and what to do about it. */
public class CameraException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** @param sentence shown to users as it is */
	public CameraException(final String sentence) {
		super(sentence);
	}

	/**
	 * @param sentence shown to users as it is
	 * @param cause what the transport reported
	 */
	public CameraException(final String sentence, final Throwable cause) {
		super(sentence, cause);
	}
}
