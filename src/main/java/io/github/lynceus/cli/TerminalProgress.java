package io.github.lynceus.cli;

import io.github.lynceus.camera.Progress;
import java.io.PrintStream;

/** Progress on stderr: one line that is written over on a terminal, a line per message where it goes to a file. */
final class TerminalProgress implements Progress {

	private final PrintStream out = System.err;
	private final boolean terminal = System.console() != null;
	private String last = "";

	@Override
	public synchronized void update(final String message, final double fraction) {
		if (message.equals(last)) return;
		if (terminal) out.print("\r\u001b[K" + message);
		last = message;
	}

	@Override
	public boolean isCancelled() {
		return Thread.currentThread().isInterrupted();
	}

	/** Ends the line, so that what follows starts on its own. */
	synchronized void done() {
		if (terminal && !last.isEmpty()) out.print("\r\u001b[K");
		last = "";
	}
}
