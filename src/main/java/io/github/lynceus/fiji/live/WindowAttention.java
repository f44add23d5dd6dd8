package io.github.lynceus.fiji.live;

import java.awt.Dialog;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;

/**
 * Tells when a person turns to a window of a camera. That a dialog was closed, and the window behind it is in front again,
 * is not meant: what was chosen in the dialog may be another camera.
 */
public final class WindowAttention extends WindowAdapter {

	private final Runnable turnedTo;

	/** @param turnedTo told on the event thread; returns at once */
	public WindowAttention(final Runnable turnedTo) {
		this.turnedTo = turnedTo;
	}

	@Override
	public void windowActivated(final WindowEvent event) {
		if (!(event.getOppositeWindow() instanceof Dialog)) turnedTo.run();
	}
}
