package io.github.lynceus.fiji.robot;

import ij.IJ;
import ij.ImageJ;
import io.github.lynceus.fiji.Stage;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;
import java.awt.Toolkit;
import java.awt.event.WindowEvent;

/** Opens the live view and ends ImageJ while frames come. */
public final class QuitChild {

	private QuitChild() {}

	/** @param args address of a camera in another process, and a {@link Way} */
	public static void main(final String[] args) {
		final ImageJ imagej = new ImageJ();
		imagej.exitWhenQuitting(true);
		IJ.run("Lynceus Connect...", "address=" + args[0]);
		IJ.run("Lynceus Camera Settings...", "width=64 height=32 exposure=10 framerate=200");
		IJ.run("Lynceus Live View");
		final LiveWindow live = LiveWindows.active();
		Stage.await("painted frames", () -> live.lastStatus().shownRate() > 0);
		System.out.println("painted");
		switch (Way.valueOf(args[1])) {
			case MENU -> IJ.doCommand("Quit");
			case WINDOW -> Toolkit.getDefaultToolkit().getSystemEventQueue()
				.postEvent(new WindowEvent(imagej, WindowEvent.WINDOW_CLOSING));
			case MACRO -> IJ.runMacro("run('Quit');");
			case SIGNAL -> System.out.flush();
		}
	}

	/** How it ends. */
	public enum Way {
		/** File > Quit. */
		MENU,
		/** The main window's close button. */
		WINDOW,
		/** A macro. */
		MACRO,
		/** Whoever started it ends it, as at the end of a session. */
		SIGNAL
	}
}
