package io.github.lynceus.genicam;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which nodes a change reaches. An edge leads from a node to those whose value, limits, place or access are
 * made of it, that name it as their invalidator, or that it selects. Along the last two kinds the change goes
 * down as well: what is stale then is not only the feature but the registers it has its value in, and with
 * them everything else made of those. That forgets more than strictly needed, never less.
 */
final class DependencyGraph {

	private record Edge(AbstractNode to, boolean down) {}

	private final Map<AbstractNode, List<Edge>> edges = new IdentityHashMap<>();
	private final Map<AbstractNode, List<ValueNode>> selectors = new IdentityHashMap<>();
	private final Map<AbstractNode, Long> pollingTimes = new IdentityHashMap<>();

	DependencyGraph(final List<AbstractNode> nodes) {
		for (final AbstractNode node : nodes) {
			for (final Reference reference : node.references()) {
				final AbstractNode target = reference.orNull();
				if (target != null) {
					add(node, target, reference.link());
				}
			}
		}
		for (final AbstractNode node : nodes) {
			if (node.ownPollingTime() >= 0) {
				poll(node, node.ownPollingTime());
			}
		}
	}

	private void add(final AbstractNode node, final AbstractNode target, final Link link) {
		switch (link) {
			case VALUE, POSITION, ACCESS -> edge(target, node, false);
			case INVALIDATOR -> edge(target, node, true);
			case SELECTED -> {
				edge(node, target, true);
				if (node instanceof ValueNode selector) {
					selectors.computeIfAbsent(target, t -> new ArrayList<>(1)).add(selector);
				}
			}
			case NONE -> {
				// Nothing travels.
			}
		}
	}

	private void edge(final AbstractNode from, final AbstractNode to, final boolean down) {
		edges.computeIfAbsent(from, f -> new ArrayList<>(2)).add(new Edge(to, down));
	}

	/** What is polled makes what depends on it age as fast. */
	private void poll(final AbstractNode node, final long milliseconds) {
		final Set<AbstractNode> reached = reach(List.of(new Edge(node, true)));
		reached.add(node);
		reached.forEach(other -> pollingTimes.merge(other, milliseconds, Math::min));
	}

	/** After how many milliseconds the node's value should be read again, -1 for never. */
	long pollingTime(final AbstractNode node) {
		return pollingTimes.getOrDefault(node, -1L);
	}

	/** The selectors that list the node. */
	List<ValueNode> selectors(final AbstractNode node) {
		return List.copyOf(selectors.getOrDefault(node, List.of()));
	}

	/** Everything a change of these nodes reaches; a start only if a change comes back to it. */
	Set<AbstractNode> affected(final Collection<AbstractNode> starts) {
		final List<Edge> first = new ArrayList<>(starts.size());
		starts.forEach(start -> first.add(new Edge(start, false)));
		return reach(first);
	}

	/** The nodes a node has its value from, all the way down. */
	Set<AbstractNode> sources(final AbstractNode node) {
		final Set<AbstractNode> sources = new LinkedHashSet<>();
		final Deque<AbstractNode> queue = new ArrayDeque<>(List.of(node));
		while (!queue.isEmpty()) {
			for (final Reference reference : queue.poll().references()) {
				final AbstractNode source = reference.link() == Link.VALUE ? reference.orNull() : null;
				if (source != null && sources.add(source)) {
					queue.add(source);
				}
			}
		}
		return sources;
	}

	private Set<AbstractNode> reach(final List<Edge> starts) {
		final Set<AbstractNode> reached = new LinkedHashSet<>();
		final Set<AbstractNode> expandedUp = new LinkedHashSet<>();
		final Set<AbstractNode> expandedDown = new LinkedHashSet<>();
		final Deque<Edge> queue = new ArrayDeque<>(starts);
		while (!queue.isEmpty()) {
			final Edge edge = queue.poll();
			if (expandedUp.add(edge.to)) {
				for (final Edge next : edges.getOrDefault(edge.to, List.of())) {
					reached.add(next.to);
					queue.add(next);
				}
			}
			if (edge.down && expandedDown.add(edge.to)) {
				for (final Reference reference : edge.to.references()) {
					if (reference.link() == Link.VALUE && reference.orNull() != null) {
						reached.add(reference.orNull());
						queue.add(new Edge(reference.orNull(), true));
					}
				}
			}
		}
		return reached;
	}
}
