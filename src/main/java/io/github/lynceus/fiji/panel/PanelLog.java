package io.github.lynceus.fiji.panel;

import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What happened, the oldest first; so much of it that a panel left open for days does not grow. For one thread. */
public final class PanelLog {

	private static final int MOST = 500;

	private final Deque<LogEntry> entries = new ArrayDeque<>();
	private long written;

	PanelLog() {}

	void say(final String text) {
		add(text, false);
	}

	void complain(final String text) {
		add(text, true);
	}

	private void add(final String text, final boolean problem) {
		if (entries.size() == MOST) entries.removeFirst();
		entries.addLast(new LogEntry(LocalTime.now(), text, problem));
		written++;
	}

	/** The lines that are kept. */
	public List<LogEntry> entries() {
		return List.copyOf(entries);
	}

	/** Lines written so far, those included that are not kept. */
	public long written() {
		return written;
	}
}
