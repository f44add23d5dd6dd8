package io.github.lynceus.camera;

/** The camera stopped answering, or another program took it over. Connect again. */
public class CameraLostException extends CameraException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param sentence which camera, and what to do
	 * @param cause what the transport reported, or null
	 */
	public CameraLostException(final String sentence, final Throwable cause) {
		super(sentence, cause);
	}
}
