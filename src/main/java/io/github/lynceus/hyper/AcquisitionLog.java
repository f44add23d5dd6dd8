package io.github.lynceus.hyper;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Counts what a source was asked to acquire: one for each terminal, shared by all cubes made of the same one. Also
 * said to the logger {@code io.github.lynceus.hyper}. For use by several threads.
 */
public final class AcquisitionLog {

	private static final System.Logger LOGGER = System.getLogger("io.github.lynceus.hyper");
	/** So that a long session does not fill the memory. */
	private static final int KEPT = 1000;

	private final Deque<Acquisition> entries = new ArrayDeque<>();
	private final List<Consumer<Acquisition>> listeners = new CopyOnWriteArrayList<>();
	private long count;

	/** How many there were. */
	public synchronized long count() {
		return count;
	}

	/** The latest 1000, oldest first. */
	public synchronized List<Acquisition> entries() {
		return List.copyOf(entries);
	}

	/** Told of every acquisition from now on, on the thread that begins it, before the source is opened. */
	public void addListener(final Consumer<Acquisition> listener) {
		listeners.add(listener);
	}

	/** Is told no more. */
	public void removeListener(final Consumer<Acquisition> listener) {
		listeners.remove(listener);
	}

	void begin(final String source, final long firstLine, final long lines) {
		final Acquisition entry;
		synchronized (this) {
			entry = new Acquisition(source, ++count, firstLine, lines, Instant.now());
			entries.addLast(entry);
			if (entries.size() > KEPT) entries.removeFirst();
		}
		LOGGER.log(System.Logger.Level.DEBUG, entry);
		listeners.forEach(listener -> listener.accept(entry));
	}
}
