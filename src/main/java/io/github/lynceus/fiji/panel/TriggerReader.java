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
			now.activation().label(), sources, activations, false);
	}

	/** The one that is selected in any other camera, by the names of the SFNC; none if it has none. */
	static List<TriggerState> of(final NodeMap features) {
		if (!features.isReadable(MODE)) return List.of();
		final boolean on = features.get(MODE).equals("On");
		return List.of(new TriggerState(text(features, SELECTOR), on ? text(features, SOURCE) : TriggerState.OFF,
			text(features, ACTIVATION), withOff(entries(features, SOURCE)), entries(features, ACTIVATION), true));
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
