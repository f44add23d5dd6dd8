package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.FloatNode;
import io.github.lynceus.genicam.IntegerNode;
import io.github.lynceus.genicam.Node;
import io.github.lynceus.genicam.Representation;
import io.github.lynceus.genicam.Visibility;
import java.util.List;
import java.util.Locale;

/**
 * One place in the tree: a category or a feature, with what never changes about it, so that painting it asks neither the
 * camera nor the node map. A feature that is in two categories is two items with the same node.
 *
 * @param node the node
 * @param kind how it is edited
 * @param children what is in a category; empty for a feature
 */
public record FeatureItem(Node node, FeatureKind kind, List<FeatureItem> children) {

	/** The unique name. */
	public String name() {
		return node.name();
	}

	/** The name for people; where the description gives none, the words of the unique name. */
	public String title() {
		final String title = node.displayName();
		return title.equals(name()) ? title.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ") : title;
	}

	/** Whether it holds others. */
	public boolean isCategory() {
		return kind == FeatureKind.CATEGORY;
	}

	/** The unit's symbol, or an empty string. */
	public String unit() {
		if (node instanceof IntegerNode n) return n.unit();
		return node instanceof FloatNode n ? n.unit() : "";
	}

	/** How a number wants to be shown; {@link Representation#PURE_NUMBER} for what is none. */
	public Representation representation() {
		if (node instanceof IntegerNode n) return n.representation();
		return node instanceof FloatNode n ? n.representation() : Representation.PURE_NUMBER;
	}

	/** Whether somebody who chose this level sees it: a category while there is something in it. */
	public boolean isVisibleTo(final Visibility level) {
		return node.visibility().isVisibleTo(level)
			&& (!isCategory() || children.stream().anyMatch(child -> child.isVisibleTo(level)));
	}

	/** Whether a search for this text, in lower case and without spaces, finds it by one of its names. */
	public boolean isFoundBy(final String search) {
		return squeezed(name()).contains(search) || squeezed(title()).contains(search);
	}

	/** A text as {@link #isFoundBy} compares it: {@code Exposure Time} and {@code exposuretime} are the same. */
	public static String squeezed(final String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "");
	}
}
