package io.github.lynceus.fiji.child;

import java.awt.Dialog;
import java.awt.Window;
import java.util.Arrays;

/** When a modal dialog may be ended by somebody who is quicker than a person. */
public final class ModalDialogs {

	private ModalDialogs() {}

	/**
	 * Whether every modal dialog on the screen is waited for. One that is closed before the thread that shows it has begun to
	 * wait leaves that thread waiting for ever. It waits when the event thread runs one loop for each. To be asked on the
	 * event thread.
	 */
	public static boolean areWaitedFor() {
		final long modal = Arrays.stream(Window.getWindows())
			.filter(window -> window.isShowing() && window instanceof Dialog && ((Dialog) window).isModal()).count();
		final long loops = Arrays.stream(Thread.currentThread().getStackTrace())
			.filter(frame -> frame.getClassName().equals("java.awt.WaitDispatchSupport$2")).count();
		return loops >= modal;
	}
}
