package io.github.lynceus.simulator.telops;

import java.util.PriorityQueue;

/** What the camera has resolved to do later, in order of time. */
final class Agenda {

	/** Stands for "no event". */
	static final long NEVER = Long.MAX_VALUE;

	private final PriorityQueue<Entry> entries = new PriorityQueue<>();
	private long count;

	/** Plans an action; of two at the same time the one planned first comes first. */
	Entry at(final long nanos, final Runnable action) {
		final Entry entry = new Entry(nanos, count++, action);
		entries.add(entry);
		return entry;
	}

	/** Forgets an action that has not happened yet; null is nothing to forget. */
	void cancel(final Entry entry) {
		entries.remove(entry);
	}

	/** Forgets everything. */
	void clear() {
		entries.clear();
	}

	/** Time of the next action, or {@link #NEVER}. */
	long next() {
		return entries.isEmpty() ? NEVER : entries.peek().nanos;
	}

	/** Performs the next action. */
	void perform() {
		entries.remove().action.run();
	}

	/** One planned action. */
	static final class Entry implements Comparable<Entry> {

		private final long nanos;
		private final long order;
		private final Runnable action;

		private Entry(final long nanos, final long order, final Runnable action) {
			this.nanos = nanos;
			this.order = order;
			this.action = action;
		}

		@Override
		public int compareTo(final Entry other) {
			return nanos != other.nanos ? Long.compare(nanos, other.nanos) : Long.compare(order, other.order);
		}
	}
}
