package io.github.lynceus.telops;

import io.github.lynceus.camera.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what a job tells of its progress, and cancels it at a word. */
final class Listening implements Progress {

	private final List<String> said = new CopyOnWriteArrayList<>();
	private final String last;
	private volatile boolean cancelled;

	/** Never cancels. */
	Listening() {
		this(null);
	}

	/** @param last cancels when it is said */
	Listening(final String last) {
		this.last = last;
	}

	@Override
	public void update(final String message, final double fraction) {
		said.add(message);
		if (last != null && message.contains(last)) cancelled = true;
	}

	@Override
	public boolean isCancelled() {
		return cancelled;
	}

	/** Whether something with these words was said. */
	boolean heard(final String words) {
		return said.stream().anyMatch(message -> message.contains(words));
	}

	@Override
	public String toString() {
		return said.toString();
	}
}
