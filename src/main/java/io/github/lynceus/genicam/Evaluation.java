package io.github.lynceus.genicam;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One evaluation at a time for a node map. Within one call from outside every node is evaluated at most once,
 * so that a description in which everything refers to everything twice costs no more than one that does not;
 * a node that needs itself is found out; and the recursion is bounded, whatever the description says.
 */
final class Evaluation {

	/**
	 * Stack frames are what is bounded: a node costs {@link #NODE_COST} units, a formula as many as its
	 * depth.
	 */
	private static final int MAX_COST = 1_500;
	private static final int NODE_COST = 10;

	/** What of a node was evaluated. */
	enum Aspect {
		LONG, DOUBLE, MIN, MAX, INCREMENT, MIN_DOUBLE, MAX_DOUBLE, ACCESS, ADDRESS, BYTES
	}

	private record Key(AbstractNode node, Aspect aspect) {}

	/** Stands for a value that is being evaluated. */
	private static final Object PENDING = new Object();

	private final ReentrantLock lock = new ReentrantLock();
	private final Map<Key, Object> known = new HashMap<>();
	private int calls;
	private int cost;

	/** Runs a call from outside the node map. */
	<T> T call(final Supplier<T> work) {
		lock.lock();
		try {
			if (calls++ == 0) {
				known.clear();
				cost = 0;
			}
			return work.get();
		}
		finally {
			calls--;
			lock.unlock();
		}
	}

	/** The value of one aspect of a node, evaluated now unless this call already did. */
	@SuppressWarnings("unchecked")
	<T> T once(final AbstractNode node, final Aspect aspect, final Supplier<T> compute) {
		final Key key = new Key(node, aspect);
		final Object value = known.get(key);
		if (value == PENDING) {
			throw FeatureException.description(node.name(), "its evaluation needs its own result");
		}
		if (value instanceof FeatureException) {
			throw (FeatureException) value;
		}
		if (value != null) {
			return (T) value;
		}
		known.put(key, PENDING);
		Object result = null;
		try {
			final T computed = within(node, NODE_COST, compute);
			result = computed;
			return computed;
		}
		catch (final FeatureException e) {
			result = e;
			throw e;
		}
		finally {
			if (result == null) {
				known.remove(key);
			}
			else {
				known.put(key, result);
			}
		}
	}

	/** Runs something that takes {@code units} of the stack. */
	<T> T within(final AbstractNode node, final int units, final Supplier<T> work) {
		if (cost + units > MAX_COST) {
			throw FeatureException.description(node.name(), "its references are nested too deep");
		}
		cost += units;
		try {
			return work.get();
		}
		finally {
			cost -= units;
		}
	}

	/** As {@link #within(AbstractNode, int, Supplier)}, for a write to a node. */
	void write(final AbstractNode node, final Runnable work) {
		within(node, NODE_COST, () -> {
			work.run();
			return null;
		});
	}

	/** Forgets what this call has found so far, since something was written. */
	void changed() {
		known.values().removeIf(value -> value != PENDING);
	}
}
