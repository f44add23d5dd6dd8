package io.github.lynceus.genicam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of every node of a description when it is evaluated, whatever its access: a description from a
 * new camera is tried with this before the camera is. Each node's access, value and limits are read; nothing
 * is written unless asked for.
 */
public final class DescriptionCheck {

	/** How the nodes of one type fared. */
	public record Count(int nodes, int evaluated, int refused) {

		private Count plus(final boolean fine) {
			return new Count(nodes + 1, evaluated + (fine ? 1 : 0), refused + (fine ? 0 : 1));
		}
	}

	/** One node that could not be evaluated, or not be written. */
	public record Refusal(String node, NodeType type, FeatureException.Reason reason, String message) {}

	/** How much data a chunk or an event has in a check. */
	private static final int PORT_LENGTH = 1 << 16;

	private final NodeMap map;
	private final NodeSpace space;
	private final Map<NodeType, Count> counts = new EnumMap<>(NodeType.class);
	private final List<Refusal> refusals = new ArrayList<>();

	/** A check of a connected node map. */
	DescriptionCheck(final NodeMap map, final NodeSpace space) {
		this.map = map;
		this.space = space;
	}

	/**
	 * Evaluates every node of a description over a camera, frames and events of nothing but zeros.
	 *
	 * @throws DescriptionException if the file is no description at all
	 */
	public static DescriptionCheck overZeros(final byte[] file) {
		return overZeros(NodeMap.parse(file));
	}

	/**
	 * Writes to every node that can be written over registers that remember, then evaluates every node; the
	 * refusals are those of both.
	 *
	 * @throws DescriptionException if the file is no description at all
	 */
	public static DescriptionCheck overMemory(final byte[] file) {
		final NodeMap map = NodeMap.parse(file);
		map.connect(new RegisterSpace());
		final List<Refusal> writing = map.checkWriting().refusals();
		final DescriptionCheck check = overZeros(map);
		check.refusals.addAll(0, writing);
		return check;
	}

	/** Over the map's port if it has one, else over zeros. */
	private static DescriptionCheck overZeros(final NodeMap map) {
		if (map.isConnected()) {
			map.invalidate();
		}
		else {
			map.connect(new RegisterSpace());
		}
		final Map<Long, byte[]> chunks = new HashMap<>();
		for (final Node node : map.nodes()) {
			if (node instanceof PortElement port) {
				port.chunkId().ifPresent(id -> chunks.put(id, new byte[PORT_LENGTH]));
				if (port.isEvent()) {
					port.event(new byte[PORT_LENGTH]);
				}
			}
		}
		return map.check(chunks);
	}

	/** The nodes by type. */
	public Map<NodeType, Count> counts() {
		return Collections.unmodifiableMap(counts);
	}

	/** Those refused, with the reason. */
	public List<Refusal> refusals() {
		return Collections.unmodifiableList(refusals);
	}

	/** The node map that was checked. */
	public NodeMap map() {
		return map;
	}

	/** Reads access, value and limits of every node. */
	DescriptionCheck evaluate() {
		for (final AbstractNode node : space.all()) {
			count(node, () -> space.call(() -> {
				node.access();
				if (node instanceof ValueNode) {
					node.textValue();
				}
				if (node instanceof IntegerBase || node instanceof FloatBase) {
					node.minDouble();
					node.maxDouble();
					node.incrementDouble();
				}
				if (node instanceof IntegerBase) {
					node.minLong();
					node.maxLong();
					node.incrementLong();
				}
				return null;
			}));
		}
		return this;
	}

	/** Writes to every node that can be written a value that its limits allow, executes every command. */
	DescriptionCheck write() {
		for (final AbstractNode node : space.named()) {
			if (node instanceof ValueNode value && node.isWritable()) {
				count(node, () -> write(value));
			}
		}
		return this;
	}

	private static void write(final ValueNode node) {
		if (node instanceof IntegerNode n) {
			n.setValue(n.min() == Long.MIN_VALUE ? Math.min(0, n.max()) : n.min());
		}
		else if (node instanceof FloatNode n) {
			n.setValue(Math.max(n.min(), Math.min(n.max(), 1)));
		}
		else if (node instanceof BooleanNode n) {
			n.setValue(true);
		}
		else if (node instanceof EnumerationNode n) {
			final List<EnumerationEntry> available = n.availableEntries();
			if (!available.isEmpty()) {
				n.setValue(available.get(0).symbolic());
			}
		}
		else if (node instanceof CommandNode n) {
			n.execute();
		}
		else if (node instanceof StringNode n) {
			n.setValue("x");
		}
		else if (node instanceof RegisterNode n) {
			n.setBytes(new byte[n.length()]);
		}
	}

	private void count(final AbstractNode node, final Runnable work) {
		boolean fine = false;
		try {
			work.run();
			fine = true;
		}
		catch (final FeatureException e) {
			refusals.add(new Refusal(node.name(), node.type(), e.reason(), e.getMessage()));
		}
		counts.put(node.type(), counts.getOrDefault(node.type(), new Count(0, 0, 0)).plus(fine));
	}
}
