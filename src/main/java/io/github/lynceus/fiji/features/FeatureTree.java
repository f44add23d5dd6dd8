package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.Category;
import io.github.lynceus.genicam.Node;
import io.github.lynceus.genicam.NodeMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The categories of a camera's description with the features in them. Making one reads nothing from the camera.
 *
 * @param top what is in the category Root
 */
public record FeatureTree(List<FeatureItem> top) {

	/** A tree without anything. */
	public static final FeatureTree EMPTY = new FeatureTree(List.of());

	/** The tree of a description; a category within itself is left out, and so are nodes without a value. */
	public static FeatureTree of(final NodeMap map) {
		return new FeatureTree(children(map.root(), new ArrayDeque<>(List.of(map.root()))));
	}

	private static List<FeatureItem> children(final Category category, final Deque<Node> path) {
		final List<FeatureItem> items = new ArrayList<>();
		for (final Node node : category.features()) {
			final FeatureKind kind = FeatureKind.of(node);
			if (kind == FeatureKind.NONE || path.contains(node)) continue;
			path.push(node);
			items.add(new FeatureItem(node, kind, node instanceof Category inner ? children(inner, path) : List.of()));
			path.pop();
		}
		return List.copyOf(items);
	}

	/** All features, each once, in the order of the tree. */
	public Collection<FeatureItem> features() {
		final Map<Node, FeatureItem> features = new LinkedHashMap<>();
		collect(top, features);
		return features.values();
	}

	private static void collect(final List<FeatureItem> items, final Map<Node, FeatureItem> into) {
		for (final FeatureItem item : items) {
			if (item.isCategory()) collect(item.children(), into);
			else into.putIfAbsent(item.node(), item);
		}
	}
}
