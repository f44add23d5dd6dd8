package io.github.lynceus.fiji.features;

/** What becomes of a browser. */
public enum BrowserState {

	/** The description is being read. */
	OPENING,
	/** Features can be read and written. */
	OPEN,
	/** There is nothing to show, and a sentence saying why. */
	FAILED,
	/** The camera does not answer any more; what is shown is what it last said. */
	GONE,
	/** The window is closed. */
	CLOSED
}
