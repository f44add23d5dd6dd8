package io.github.lynceus.fiji.features;

import io.github.lynceus.genicam.NodeMap;

/**
 * Features without a camera service: a description tried out over plain memory.
 *
 * @param name what it is called
 * @param features the connected node map
 */
public record MapTarget(String name, NodeMap features) implements FeatureTarget {

	@Override
	public boolean isConnected() {
		return features.isConnected();
	}

	@Override
	public void set(final String feature, final String value) {
		features.set(feature, value);
	}

	@Override
	public void execute(final String feature) {
		features.execute(feature);
	}
}
