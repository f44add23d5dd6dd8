package io.github.lynceus.fiji.robot;

import ij.IJ;
import ij.ImageJ;
import ij.WindowManager;
import ij.text.TextWindow;
import io.github.lynceus.fiji.Stage;
import io.github.lynceus.fiji.live.LiveWindow;
import io.github.lynceus.fiji.live.LiveWindows;
import java.awt.Frame;
import java.awt.Toolkit;
import java.awt.event.WindowEvent;

/** Opens the live view and ends ImageJ while frames come. */
public final class QuitChild {

	private QuitChild() {}

	/** @param args address of a camera in another process, and a {@link Way} */
	public static void main(final String[] args) {
		try {
			run(args[0], Way.valueOf(args[1]));
		}
		catch (final RuntimeException | Error failed) {
			// ImageJ's threads would keep the program alive, and the test waiting.
			failed.printStackTrace();
			for (final Frame window : WindowManager.getNonImageWindows()) {
				System.err.println(window.getTitle() + (window instanceof TextWindow text ? ": " + text.getTextPanel().getText() : ""));
			}
			Runtime.getRuntime().halt(1);
		}
	}

	private static void run(final String address, final Way way) {
		final ImageJ imagej = new ImageJ();
		imagej.exitWhenQuitting(true);
		IJ.run("Lynceus Connect...", "address=" + address);
		IJ.run("Lynceus Camera Settings...", "width=64 height=32 exposure=10 framerate=200");
		IJ.run("Lynceus Live View");
		final LiveWindow live = LiveWindows.active();
		Stage.await("painted frames", () -> live.lastStatus().shownRate() > 0);
		System.out.println("painted");
		switch (way) {
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
