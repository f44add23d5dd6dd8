package io.github.lynceus.fiji.live;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.awt.EventQueue;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.IntPredicate;

/**
 * Keys of a live window: Alt and a letter, as in the control panel. They also count while ImageJ's main window has the
 * keyboard and the live image is the one in front, as after choosing a tool. All others stay ImageJ's, for which Alt makes no
 * difference: a key used here must not reach it.
 */
final class LiveKeys implements KeyEventDispatcher {

	private final ImagePlus image;
	private final IntPredicate keys;

	private LiveKeys(final ImagePlus image, final IntPredicate keys) {
		this.image = image;
		this.keys = keys;
	}

	/** @param keys told of the letter pressed, says whether it means something */
	static LiveKeys on(final ImagePlus image, final IntPredicate keys) {
		final LiveKeys made = new LiveKeys(image, keys);
		KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(made);
		return made;
	}

	/** Ends with a later turn of the event thread, as a key may be what closes the window. */
	void end() {
		EventQueue.invokeLater(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(this));
	}

	@Override
	public boolean dispatchKeyEvent(final KeyEvent event) {
		return event.getID() == KeyEvent.KEY_PRESSED && event.getModifiersEx() == InputEvent.ALT_DOWN_MASK && isMeant()
			&& keys.test(event.getKeyCode());
	}

	private boolean isMeant() {
		final Window focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusedWindow();
		return focused != null && (focused == image.getWindow() || focused == IJ.getInstance()
			&& WindowManager.getCurrentImage() == image);
	}
}
