package io.github.lynceus.fiji.command;

import ij.IJ;
import ij.Macro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;

import org.scijava.log.LogService;

/**
 * A command that could not do its job: one plain sentence, told to whoever asked for the command.
 * <ul>
 * <li>A macro stops with "Macro Error: sentence in line N". An exception would not do: Fiji logs it and the macro goes
 * on with a camera that is not in the state it believes.</li>
 * <li>A user gets a message dialog.</li>
 * <li>A script or Java code gets the exception.</li>
 * </ul>
 */
public final class CommandFailure {

	private final String title;
	private final String sentence;
	private final Throwable cause;
	private final boolean unexpected;

	private CommandFailure(final String title, final String sentence, final Throwable cause,
		final boolean unexpected)
	{
		this.title = title;
		this.sentence = sentence;
		this.cause = cause;
		this.unexpected = unexpected;
	}

	/**
	 * A failure that the command found out itself.
	 *
	 * @param title the command's name without dots
	 * @param sentence what happened, to which camera or feature, and what to do
	 */
	public static CommandFailure of(final String title, final String sentence) {
		return new CommandFailure(title, sentence, null, false);
	}

	/**
	 * Makes a failure of what a command has thrown. Messages of this project's exceptions, of rejected
	 * arguments and of input/output are sentences for users; anything else is a defect, and its stack trace
	 * goes to the log.
	 *
	 * @param title the command's name without dots
	 * @param problem what was thrown
	 */
	public static CommandFailure of(final String title, final Throwable problem) {
		final Throwable cause = unwrap(problem);
		if (cause instanceof OutOfMemoryError) {
			return new CommandFailure(title, "There is not enough memory for " + title
				+ "; record fewer frames, or raise the limit in Edit > Options > Memory & Threads.", cause, false);
		}
		final String message = cause.getMessage();
		if (message != null && !message.isBlank() && isForUsers(cause)) {
			return new CommandFailure(title, message, cause, false);
		}
		return new CommandFailure(title, title + " failed unexpectedly (" + cause
			+ "); the log says where, please report it.", cause, true);
	}

	/** What happened, to which camera or feature, and what to do. */
	public String sentence() {
		return sentence;
	}

	/** Whether this is a defect and not something a user can do anything about. */
	public boolean isUnexpected() {
		return unexpected;
	}

	/**
	 * Tells the caller. Returns for {@link Caller#MACRO} and {@link Caller#USER}.
	 *
	 * @param caller who asked for the command
	 * @param log where the stack trace of a defect goes; may be null
	 * @throws RuntimeException for {@link Caller#PROGRAM}
	 */
	public void report(final Caller caller, final LogService log) {
		if (caller == Caller.PROGRAM) {
			throw asException();
		}
		if (log != null && cause != null) {
			if (unexpected) {
				log.error(cause);
			}
			else {
				log.debug(cause);
			}
		}
		if (caller == Caller.MACRO) {
			stopMacro();
		}
		else {
			IJ.error(title, sentence);
		}
	}

	// -- Helper methods --

	private void stopMacro() {
		try {
			IJ.error(sentence);
		}
		catch (final RuntimeException canceled) {
			// ImageJ unwinds its macro thread this way. The macro is marked as done by now, and on one of
			// SciJava's threads, where Fiji runs commands, the exception would only put a stack trace into
			// the log.
			if (!isMacroCanceled(canceled)) {
				throw canceled;
			}
		}
	}

	private RuntimeException asException() {
		if (cause instanceof RuntimeException) {
			return (RuntimeException) cause;
		}
		if (cause instanceof IOException) {
			return new UncheckedIOException(sentence, (IOException) cause);
		}
		return new IllegalStateException(sentence, cause);
	}

	/** Whether ImageJ threw this to end a macro: not a failure, but on its way to the interpreter. */
	static boolean isMacroCanceled(final Throwable problem) {
		return problem instanceof RuntimeException && Macro.MACRO_CANCELED.equals(problem.getMessage());
	}

	private static boolean isForUsers(final Throwable cause) {
		return cause.getClass().getName().startsWith("io.github.lynceus.")
			|| cause.getClass() == IllegalArgumentException.class || cause.getClass() == IllegalStateException.class
			|| cause instanceof IOException || cause instanceof UncheckedIOException;
	}

	private static Throwable unwrap(final Throwable problem) {
		Throwable inner = problem;
		while (inner instanceof ExecutionException && inner.getCause() != null) {
			inner = inner.getCause();
		}
		return inner;
	}
}
