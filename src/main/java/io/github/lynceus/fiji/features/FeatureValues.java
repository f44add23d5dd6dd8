package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What is known of the features, and what of that has to be read again. For one thread. */
final class FeatureValues {

	/** Nothing is asked more often, whatever the description wants. */
	private static final long SHORTEST_POLL = 250;
	/** After an error that may have been the network's. */
	private static final long AFTER_ERROR = 2000;

	private final Map<Node, FeatureValue> values = new HashMap<>();
	private final Set<Node> fresh = new HashSet<>();
	/** Asked for and not outdated since. */
	private final Set<Node> asked = new HashSet<>();
	private final Map<Node, Long> readNanos = new HashMap<>();

	FeatureValue get(final Node node) {
		return values.getOrDefault(node, FeatureValue.UNREAD);
	}

	boolean isFresh(final Node node) {
		return fresh.contains(node);
	}

	void asked(final Node node) {
		asked.add(node);
	}

	/** Takes in what was read; what was outdated while it was under way has to be read once more. */
	void put(final Node node, final FeatureValue value, final long nanoTime) {
		values.put(node, value);
		readNanos.put(node, nanoTime);
		if (asked.remove(node)) fresh.add(node);
	}

	void outdate(final Collection<? extends Node> nodes) {
		fresh.removeAll(nodes);
		asked.removeAll(nodes);
	}

	void outdateAll() {
		fresh.clear();
		asked.clear();
	}

	/** Outdates a value whose polling time is over. */
	void poll(final Node node, final long nanoTime) {
		final Long read = readNanos.get(node);
		final FeatureValue value = get(node);
		final long after = value.error().isEmpty() ? value.pollingMillis() : AFTER_ERROR;
		if (read == null || after < 0) return;
		if (nanoTime - read >= TimeUnit.MILLISECONDS.toNanos(Math.max(SHORTEST_POLL, after))) fresh.remove(node);
	}
}
