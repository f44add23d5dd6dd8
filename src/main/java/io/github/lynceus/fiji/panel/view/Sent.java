package io.github.lynceus.fiji.panel.view;

import io.github.lynceus.fiji.panel.PanelModel;
import io.github.lynceus.fiji.panel.PanelState;

/**
 * Remembers that what was typed was sent. Once that is done, and the camera was read again, the camera's values are shown
 * instead: it may have made something else of it. What it refused stays to be corrected.
 */
final class Sent {

	private boolean waiting;
	/** What was known when it was done. */
	private PanelState then;

	void now() {
		waiting = true;
		then = null;
	}

	/** Once true after each {@link #now()} that came to a good end. */
	boolean isThrough(final PanelModel model) {
		if (!waiting || model.running() != null) return false;
		if (!model.problem().isEmpty()) {
			waiting = false;
			return false;
		}
		if (then == null) then = model.state();
		if (then == model.state()) return false;
		waiting = false;
		return true;
	}
}
