package io.github.lynceus.genicam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Goes through a camera's settings for every combination of their selectors. */
final class FeatureSaver {

	/** More combinations than this are a table, not settings. */
	private static final int MAX_COMBINATIONS = 1024;
	/**
	 * Features of the connection rather than of the camera, for descriptions that do not say what is
	 * streamable.
	 */
	private static final Pattern CONNECTION = Pattern.compile(
		"TLParamsLocked|Gev(CCP|SC|MC|Current|Persistent|MAC|Heartbeat|Stream|Interface|PrimaryApplication).*|"
			+ "(UserSet|File|Action|Device(Reset|Link|UserID|Access|Password)).*");

	private final NodeMap map;
	private final List<FeatureFile.Setting> settings = new ArrayList<>();
	private final List<String> skipped = new ArrayList<>();

	FeatureSaver(final NodeMap map) {
		this.map = map;
	}

	FeatureFile save() {
		final Set<String> selectors = new LinkedHashSet<>();
		final List<ValueNode> features = features();
		features.forEach(feature -> chain(feature).forEach(selector -> selectors.add(selector.name())));
		final Map<String, String> before = new LinkedHashMap<>();
		selectors.forEach(selector -> before.put(selector, map.get(selector)));
		try {
			features.forEach(this::save);
		}
		finally {
			FeatureFile.putBack(map, before);
		}
		return new FeatureFile(settings, skipped);
	}

	/** What to save, in the order of the file: vendors put what others depend on first. */
	private List<ValueNode> features() {
		final List<ValueNode> values = map.nodes().stream().filter(ValueNode.class::isInstance)
			.map(ValueNode.class::cast).filter(node -> !(node instanceof CommandNode)).collect(Collectors.toList());
		final List<ValueNode> streamable = values.stream().filter(ValueNode::isStreamable)
			.collect(Collectors.toList());
		if (!streamable.isEmpty()) {
			return streamable;
		}
		final Set<Node> shown = new LinkedHashSet<>();
		collect(map.root(), shown);
		return values.stream()
			.filter(node -> shown.contains(node) && node.visibility() != Visibility.INVISIBLE)
			.filter(node -> !(node instanceof RegisterNode) && !CONNECTION.matcher(node.name()).matches())
			.collect(Collectors.toList());
	}

	private static void collect(final Category category, final Set<Node> into) {
		for (final Node node : category.features()) {
			if (into.add(node) && node instanceof Category inner) {
				collect(inner, into);
			}
		}
	}

	/** The selectors of a feature and their own, outermost first; only those that can be moved. */
	private static Set<ValueNode> chain(final ValueNode feature) {
		final Set<ValueNode> chain = new LinkedHashSet<>();
		collectSelectors(feature, chain, new LinkedHashSet<>(Set.of(feature)));
		return chain;
	}

	private static void collectSelectors(final ValueNode feature, final Set<ValueNode> chain,
		final Set<Node> seen)
	{
		for (final ValueNode selector : feature.selectors()) {
			if (seen.add(selector)) {
				collectSelectors(selector, chain, seen);
				if (selector.isReadable() && selector.isWritable()) {
					chain.add(selector);
				}
			}
		}
	}

	private void save(final ValueNode feature) {
		final int before = settings.size();
		if (!combine(feature, new ArrayList<>(chain(feature)), new LinkedHashMap<>(), before)) {
			settings.subList(before, settings.size()).clear();
			skipped.add(feature.name());
		}
	}

	/** @return false if there are too many combinations */
	private boolean combine(final ValueNode feature, final List<ValueNode> selectors,
		final Map<String, String> chosen, final int before)
	{
		if (selectors.isEmpty()) {
			if (feature.isReadable() && feature.isWritable()) {
				settings.add(new FeatureFile.Setting(chosen, feature.name(), feature.text()));
			}
			return settings.size() - before <= MAX_COMBINATIONS;
		}
		final ValueNode selector = selectors.get(0);
		final List<String> choices = choices(selector);
		if (choices == null) {
			return false;
		}
		for (final String choice : choices) {
			try {
				FeatureFile.select(map, Map.of(selector.name(), choice));
			}
			catch (final FeatureException e) {
				// Offered but not taken in this combination.
				continue;
			}
			chosen.put(selector.name(), choice);
			if (!combine(feature, selectors.subList(1, selectors.size()), chosen, before)) {
				return false;
			}
			chosen.remove(selector.name());
		}
		return true;
	}

	/** The values of a selector, or null if they are too many. */
	private static List<String> choices(final ValueNode selector) {
		if (selector instanceof EnumerationNode enumeration) {
			return enumeration.availableEntries().stream().map(EnumerationEntry::symbolic)
				.collect(Collectors.toList());
		}
		if (selector instanceof BooleanNode) {
			return List.of("false", "true");
		}
		if (!(selector instanceof IntegerNode integer)) {
			return List.of(selector.text());
		}
		final long min = integer.min();
		final long max = integer.max();
		final long step = integer.increment();
		if (max < min || max - min < 0 || (max - min) / step >= MAX_COMBINATIONS) {
			return null;
		}
		final List<String> choices = new ArrayList<>();
		for (long value = min; value <= max; value += step) {
			choices.add(Long.toString(value));
		}
		return choices;
	}
}
