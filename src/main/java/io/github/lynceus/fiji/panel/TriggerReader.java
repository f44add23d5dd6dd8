package io.github.lynceus.fiji.panel;

import io.github.lynceus.genicam.EnumerationEntry;
import io.github.lynceus.genicam.EnumerationNode;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.telops.Choice;
import io.github.lynceus.telops.TelopsCamera;
import io.github.lynceus.telops.TriggerActivation;
import io.github.lynceus.telops.TriggerSettings;
import io.github.lynceus.telops.TriggerSource;
import java.util.ArrayList;
import java.util.List;

/** Reads how triggers are set. */
final class TriggerReader {

	private static final String MODE = "TriggerMode";
	private static final String SOURCE = "TriggerSource";
	private static final String ACTIVATION = "TriggerActivation";
	private static final String SELECTOR = "TriggerSelector";

	private TriggerReader() {}

	/** All of a Telops camera. */
	static List<TriggerState> of(final TelopsCamera camera) {
		final List<String> sources = withOff(Choice.labels(TriggerSource.values()));
		final List<String> activations = Choice.labels(TriggerActivation.values());
		return camera.trigger().settings().stream().map(now -> state(now, sources, activations)).toList();
	}

	private static TriggerState state(final TriggerSettings now, final List<String> sources,
		final List<String> activations)
	{
		return new TriggerState(now.selector().label(), now.enabled() ? now.source().label() : TriggerState.OFF,
			now.activation().label(), sources, activations, false, false);
	}

	/**
	 * Those of any other camera, by the names of the SFNC; none if it has none. Others than the selected one are read when
	 * something was done, as they must be selected for it.
	 */
	static List<TriggerState> of(final NodeMap features, final List<TriggerState> before, final boolean fresh) {
		if (!features.isReadable(MODE)) return List.of();
		final List<String> selectors = entries(features, SELECTOR);
		final boolean several = selectors.size() > 1;
		if (several && features.isWritable(SELECTOR) && (fresh || before.isEmpty())) return all(features, selectors);
		final TriggerState now = selected(features, several);
		if (before.isEmpty()) return List.of(now);
		return before.stream().map(each -> each.selector().equals(now.selector()) ? now : each).toList();
	}

	private static List<TriggerState> all(final NodeMap features, final List<String> selectors) {
		final String present = features.get(SELECTOR);
		final List<TriggerState> all = new ArrayList<>();
		try {
			for (final String each : selectors) {
				features.set(SELECTOR, each);
				if (features.isReadable(MODE)) all.add(selected(features, true));
			}
		}
		finally {
			features.set(SELECTOR, present);
		}
		return all;
	}

	private static TriggerState selected(final NodeMap features, final boolean several) {
		final boolean on = features.get(MODE).equals("On");
		final List<String> sources = withOff(entries(features, SOURCE));
		if (sources.size() == 1) sources.add(TriggerState.ON);
		final String source = sources.contains(TriggerState.ON) ? TriggerState.ON : text(features, SOURCE);
		return new TriggerState(text(features, SELECTOR), on ? source : TriggerState.OFF, text(features, ACTIVATION), sources,
			entries(features, ACTIVATION), true, several);
	}

	private static String text(final NodeMap features, final String name) {
		return features.isReadable(name) ? features.get(name) : "";
	}

	private static List<String> entries(final NodeMap features, final String name) {
		return features.node(name).filter(EnumerationNode.class::isInstance).map(EnumerationNode.class::cast)
			.map(node -> node.availableEntries().stream().map(EnumerationEntry::symbolic).toList()).orElse(List.of());
	}

	private static List<String> withOff(final List<String> sources) {
		final List<String> all = new ArrayList<>(List.of(TriggerState.OFF));
		all.addAll(sources);
		return all;
	}
}
