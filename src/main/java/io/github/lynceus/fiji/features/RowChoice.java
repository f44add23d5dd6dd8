package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.Node;
import io.github.lynceus.genicam.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which part of the tree is shown: what the user searches for, for whom it is meant, which categories are open. */
final class RowChoice {

	/** What a new user looks for first: how the names of these categories begin, the standard's and older ones. */
	private static final List<String> OPEN_AT_FIRST = List.of("ImageFormat", "Acquisition");

	private final Set<Node> open = new HashSet<>();
	private Visibility level = Visibility.BEGINNER;
	private String search = "";

	Visibility level() {
		return level;
	}

	void level(final Visibility value) {
		level = value;
	}

	void search(final String text) {
		search = FeatureItem.squeezed(text);
	}

	/** Opens what a new window shows: image format and acquisition, or else the first category. */
	void openFirst(final FeatureTree tree) {
		for (final FeatureItem item : tree.top()) {
			if (item.isCategory() && OPEN_AT_FIRST.stream().anyMatch(item.name()::startsWith)) open.add(item.node());
		}
		if (open.isEmpty() && !tree.top().isEmpty()) open.add(tree.top().get(0).node());
	}

	void toggle(final FeatureItem item) {
		if (!open.remove(item.node())) open.add(item.node());
	}

	void openAll(final FeatureTree tree, final boolean all) {
		open.clear();
		if (all) tree.top().forEach(this::openAll);
	}

	private void openAll(final FeatureItem item) {
		if (!item.isCategory()) return;
		open.add(item.node());
		item.children().forEach(this::openAll);
	}

	/**
	 * The lines to show.
	 *
	 * @param absent whether it is known of a feature that this camera does not have it
	 */
	List<FeatureRow> rows(final FeatureTree tree, final Predicate<FeatureItem> absent) {
		final List<FeatureRow> rows = new ArrayList<>();
		tree.top().forEach(item -> add(item, 0, false, absent, rows));
		return rows;
	}

	/** @param found whether the search has found a category this is in, which shows all of it */
	private void add(final FeatureItem item, final int depth, final boolean found, final Predicate<FeatureItem> absent,
		final List<FeatureRow> rows)
	{
		if (!item.isVisibleTo(level) || absent.test(item)) return;
		final boolean here = found || search.isEmpty() || item.isFoundBy(search);
		if (!item.isCategory()) {
			if (here) rows.add(new FeatureRow(item, depth, false));
			return;
		}
		final List<FeatureRow> inside = new ArrayList<>();
		item.children().forEach(child -> add(child, depth + 1, here && !search.isEmpty(), absent, inside));
		if (inside.isEmpty()) return;
		final boolean opened = search.isEmpty() ? open.contains(item.node()) : true;
		rows.add(new FeatureRow(item, depth, opened));
		if (opened) rows.addAll(inside);
	}
}
