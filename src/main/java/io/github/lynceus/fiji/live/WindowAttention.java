package io.github.lynceus.fiji.live;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.SwingUtilities;

/**
 * Tells when a person turns to a window of a camera: clicks or types into it, or takes it to the front from another window.
 * That it is in front again because a dialog or another window was closed is not meant: nobody chose it, and in the dialog
 * another camera may have been chosen.
 */
public final class WindowAttention extends WindowAdapter implements AWTEventListener {

	private final Window window;
	private final Runnable turnedTo;

	private WindowAttention(final Window window, final Runnable turnedTo) {
		this.window = window;
		this.turnedTo = turnedTo;
	}

	/** Watches a window until it is closed. @param turnedTo told on the event thread; returns at once */
	public static void watch(final Window window, final Runnable turnedTo) {
		final WindowAttention attention = new WindowAttention(window, turnedTo);
		window.addWindowListener(attention);
		Toolkit.getDefaultToolkit().addAWTEventListener(attention, AWTEvent.MOUSE_EVENT_MASK | AWTEvent.KEY_EVENT_MASK);
	}

	@Override
	public void windowActivated(final WindowEvent event) {
		final Window left = event.getOppositeWindow();
		if (left != null && left.isShowing() && !(left instanceof Dialog)) turnedTo.run();
	}

	@Override
	public void eventDispatched(final AWTEvent event) {
		final boolean pressed = event.getID() == MouseEvent.MOUSE_PRESSED || event.getID() == KeyEvent.KEY_PRESSED;
		if (pressed && event.getSource() instanceof Component where && SwingUtilities.getRoot(where) == window) turnedTo.run();
	}

	@Override
	public void windowClosed(final WindowEvent event) {
		window.removeWindowListener(this);
		Toolkit.getDefaultToolkit().removeAWTEventListener(this);
	}
}
