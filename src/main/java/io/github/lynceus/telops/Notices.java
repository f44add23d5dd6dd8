package io.github.lynceus.telops;

import java.util.ArrayList;
import java.util.List;

/** What a camera changed of what was asked, until somebody wants to know. Of a camera nobody asks the oldest are forgotten. */
final class Notices {

	private static final int MOST = 1000;

	private final List<String> waiting = new ArrayList<>();

	synchronized void add(final String clause) {
		if (waiting.size() == MOST) waiting.remove(0);
		waiting.add(clause);
	}

	/** All of them, oldest first; they are told once. */
	synchronized List<String> take() {
		final List<String> taken = List.copyOf(waiting);
		waiting.clear();
		return taken;
	}
}
