package io.github.lynceus.genicam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the nodes of one description share: each other, the evaluation, what is remembered of registers, the
 * ports.
 */
final class NodeSpace {

	private final Map<String, AbstractNode> named = new LinkedHashMap<>();
	private final List<AbstractNode> all = new ArrayList<>();
	private final Evaluation evaluation = new Evaluation();
	private final RegisterCache registers;
	private final boolean alwaysBigEndian;
	private final List<Consumer<Set<Node>>> listeners = new CopyOnWriteArrayList<>();
	private final ThreadLocal<Integer> calls = ThreadLocal.withInitial(() -> 0);
	private Set<Node> stale = new LinkedHashSet<>();
	private DependencyGraph graph;
	private Port camera;
	private Map<Long, byte[]> chunks;

	/**
	 * @param alwaysBigEndian whether four-byte registers of the camera ignore their Endianess
	 * @param nanoTime the clock for polling times
	 */
	NodeSpace(final boolean alwaysBigEndian, final LongSupplier nanoTime) {
		this.alwaysBigEndian = alwaysBigEndian;
		registers = new RegisterCache(this, nanoTime);
	}

	// -- Nodes --

	/** Adds a node; of two with the same name the first is found by it. */
	void add(final AbstractNode node) {
		addUnnamed(node);
		named.putIfAbsent(node.name(), node);
	}

	/** Adds a node that cannot be referred to: a choice of an enumeration, a formula within an address. */
	void addUnnamed(final AbstractNode node) {
		all.add(node);
	}

	AbstractNode find(final String name) {
		return named.get(name);
	}

	Collection<AbstractNode> named() {
		return named.values();
	}

	List<AbstractNode> all() {
		return all;
	}

	boolean isAlwaysBigEndian() {
		return alwaysBigEndian;
	}

	RegisterCache registers() {
		return registers;
	}

	DependencyGraph graph() {
		if (graph == null) {
			graph = new DependencyGraph(all);
		}
		return graph;
	}

	// -- Evaluation --

	Evaluation evaluation() {
		return evaluation;
	}

	/** Runs a call from outside, then tells the listeners what it made stale, with no lock held. */
	<T> T call(final Supplier<T> work) {
		if (listeners.isEmpty()) {
			return evaluation.call(work);
		}
		final int depth = calls.get();
		calls.set(depth + 1);
		try {
			return evaluation.call(work);
		}
		finally {
			calls.set(depth);
			if (depth == 0) {
				tell();
			}
		}
	}

	private void tell() {
		final Set<Node> nodes = evaluation.call(() -> {
			final Set<Node> taken = stale;
			stale = new LinkedHashSet<>();
			return taken;
		});
		if (!nodes.isEmpty()) {
			listeners.forEach(listener -> listener.accept(nodes));
		}
	}

	/** Notes what is to be told after the call. */
	void stale(final Collection<AbstractNode> nodes) {
		if (!listeners.isEmpty()) {
			stale.addAll(nodes);
		}
	}

	void listen(final Consumer<Set<Node>> listener) {
		listeners.add(listener);
	}

	void unlisten(final Consumer<Set<Node>> listener) {
		listeners.remove(listener);
	}

	// -- Ports --

	Port camera() {
		return camera;
	}

	void camera(final Port port) {
		camera = port;
	}

	/** The chunks of the frame this call is about, or null. */
	Map<Long, byte[]> chunks() {
		return chunks;
	}

	/** Runs a call about one frame. */
	<T> T withChunks(final Map<Long, byte[]> frame, final Supplier<T> work) {
		return call(() -> {
			final Map<Long, byte[]> before = chunks;
			chunks = frame;
			evaluation.changed();
			try {
				return work.get();
			}
			finally {
				chunks = before;
				evaluation.changed();
			}
		});
	}
}
