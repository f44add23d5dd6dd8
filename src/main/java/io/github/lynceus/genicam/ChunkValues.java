package io.github.lynceus.genicam;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The features of one frame's chunk data. Values are evaluated when asked for, over this frame's bytes, and
 * never remembered, so that two frames can be looked at side by side.
 */
public final class ChunkValues {

	private final NodeMap map;
	private final NodeSpace space;
	private final Map<Long, byte[]> chunks;

	ChunkValues(final NodeMap map, final NodeSpace space, final Map<Long, byte[]> chunks) {
		this.map = map;
		this.space = space;
		this.chunks = Map.copyOf(chunks);
	}

	/**
	 * The names of the features that are in this frame: those that have a value now and none without a frame.
	 */
	public List<String> names() {
		return space.named().stream()
			.filter(node -> node instanceof ValueNode && !(node instanceof RegisterNode) && isReadable(node.name())
				&& !node.isReadable())
			.map(AbstractNode::name).collect(Collectors.toList());
	}

	/** Whether the feature has a value with this frame. */
	public boolean isReadable(final String name) {
		return with(() -> map.isReadable(name));
	}

	/** As {@link NodeMap#get}. */
	public String get(final String name) {
		return with(() -> map.get(name));
	}

	/** As {@link NodeMap#getLong}. */
	public long getLong(final String name) {
		return with(() -> map.getLong(name));
	}

	/** As {@link NodeMap#getDouble}. */
	public double getDouble(final String name) {
		return with(() -> map.getDouble(name));
	}

	/** As {@link NodeMap#getBoolean}. */
	public boolean getBoolean(final String name) {
		return with(() -> map.getBoolean(name));
	}

	private <T> T with(final Supplier<T> work) {
		return space.withChunks(chunks, work);
	}
}
