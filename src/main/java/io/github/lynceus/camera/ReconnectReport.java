package io.github.lynceus.camera;

/**
 * What has come of bringing a camera back.
 *
 * @param state where it stands
 * @param sentence what happened, for the user
 */
public record ReconnectReport(State state, String sentence) {

	/** In the order in which they are reported. */
	public enum State {
		/** Control was lost; the tries begin. */
		LOST,
		/** A try failed; the next follows. */
		WAITING,
		/** The camera is under control again. */
		BACK,
		/** No more tries are made: the camera has to be opened anew. */
		GAVE_UP
	}
}
