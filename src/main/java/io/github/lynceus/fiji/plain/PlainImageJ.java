package io.github.lynceus.fiji.plain;

import ij.IJ;
import ij.Macro;

import java.awt.GraphicsEnvironment;

import org.scijava.Context;

/** The ImageJ this runs in, and its SciJava context. */
final class PlainImageJ {

	private static final boolean FIJI = hasLegacyService();

	/** Made once; its own shutdown hook disposes it, which disconnects the camera. */
	private static Context context;

	private PlainImageJ() {}

	/** Whether this is Fiji, or another ImageJ with imagej-legacy, which does everything in this package itself. */
	static boolean isFiji() {
		return FIJI;
	}

	/** Whether there is a user to ask: a window, and no macro that called. */
	static boolean isInteractive() {
		return !GraphicsEnvironment.isHeadless() && IJ.getInstance() != null && !isMacroCall();
	}

	/**
	 * Whether a macro, or {@code IJ.run}, called the current command. {@code IJ.isMacro()} alone would also
	 * be true for a menu item chosen while a macro waits for its user; ImageJ marks the thread of a macro by
	 * its name.
	 */
	static boolean isMacroCall() {
		return Macro.getOptions() != null
			|| IJ.isMacro() && Thread.currentThread().getName().startsWith("Run$_");
	}

	/** The context that everybody here shares: Fiji's, or else the only one of this ImageJ. */
	static synchronized Context context() {
		if (FIJI) {
			return (Context) IJ.runPlugIn("org.scijava.Context", "");
		}
		if (context == null) {
			context = new Context();
		}
		return context;
	}

	private static boolean hasLegacyService() {
		try {
			Class.forName("net.imagej.legacy.LegacyService", false, PlainImageJ.class.getClassLoader());
			return true;
		}
		catch (final ClassNotFoundException | LinkageError absent) {
			return false;
		}
	}
}
