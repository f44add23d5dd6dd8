package io.github.lynceus.fiji.command;

import java.awt.GraphicsEnvironment;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.scijava.Context;
import org.scijava.thread.ThreadService;

/**
 * Who asked for a command to run, and therefore who has to learn that it failed.
 * <p>
 * ImageJ's own {@code IJ.isMacro()} is not enough: it is global, so that it is also true for a menu item
 * chosen while a macro waits for its user, and it says nothing about scripts. The call chain says all of it:
 * the stack of this thread and, as Fiji runs commands on a pool, of the threads that asked for it.
 * </p>
 */
public enum Caller {

	/** {@code run("Lynceus …")} in an ImageJ macro, or {@code IJ.run} in whatever language. */
	MACRO,

	/** Somebody at the screen: a menu, a button, the search bar. */
	USER,

	/** A script or Java code that called SciJava's {@code CommandService} and can catch an exception. */
	PROGRAM;

	/** Named and not linked: the commands know nothing of the package that runs them in plain ImageJ. */
	private static final String PLAIN_ENTRY = "io.github.lynceus.fiji.plain.Entry";

	/** A chain longer than this is a loop of pool threads that have been used again. */
	private static final int MAX_ANCESTORS = 16;

	/**
	 * Finds out who called the command that is running on the current thread.
	 *
	 * @param context the context the command runs in
	 */
	public static Caller of(final Context context) {
		return of(Thread.currentThread(), parents(context), GraphicsEnvironment.isHeadless());
	}

	/** The thread that runs the macro, or whatever else called the command that is running on the current thread. */
	static Thread thread(final Context context) {
		return origin(Thread.currentThread(), parents(context)).thread;
	}

	static Caller of(final Thread current, final UnaryOperator<Thread> parent, final boolean headless) {
		final Caller caller = origin(current, parent).caller;
		return caller == USER && headless ? PROGRAM : caller;
	}

	private static UnaryOperator<Thread> parents(final Context context) {
		final ThreadService threads = context.getService(ThreadService.class);
		return thread -> threads == null ? null : threads.getParent(thread);
	}

	private record Origin(Thread thread, Caller caller) {}

	private static Origin origin(final Thread current, final UnaryOperator<Thread> parent) {
		final Set<Thread> seen = new HashSet<>();
		Thread thread = current;
		while (thread != null && seen.size() < MAX_ANCESTORS && seen.add(thread)) {
			final Caller caller = of(thread.getStackTrace());
			if (caller != null) {
				return new Origin(thread, caller);
			}
			thread = parent.apply(thread);
		}
		// Nobody on the way is a menu or a macro. A thread that has ended cannot wait for an exception
		// either, but then the exception still gets into the log.
		return new Origin(current, PROGRAM);
	}

	/** What one thread's stack says, innermost frame first; null when the thread that asked for it must tell. */
	static Caller of(final StackTraceElement[] stack) {
		boolean viaImageJ = false;
		boolean viaExecuter = false;
		for (final StackTraceElement frame : stack) {
			final String name = frame.getClassName();
			if (name.startsWith("org.scijava.script.")) {
				return viaExecuter ? MACRO : PROGRAM;
			}
			if (name.startsWith("net.imagej.legacy.") || name.equals(PLAIN_ENTRY)) {
				viaImageJ = true;
			}
			if (viaImageJ && name.equals("ij.Executer")) {
				viaExecuter = true;
			}
			if (viaExecuter && name.equals("ij.IJ") && frame.getMethodName().equals("run")) {
				return MACRO;
			}
			if (name.equals("java.awt.EventDispatchThread")) {
				return USER;
			}
		}
		return viaExecuter ? USER : null;
	}
}
