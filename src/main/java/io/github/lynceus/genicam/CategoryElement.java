package io.github.lynceus.genicam;

import java.util.ArrayList;
import java.util.List;

/** A Category. */
final class CategoryElement extends AbstractNode implements Category {

	private final List<Reference> features;

	CategoryElement(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.CATEGORY, name, element);
		features = references(element, "pFeature", Link.NONE);
	}

	@Override
	AccessMode naturalAccess() {
		return AccessMode.RO;
	}

	@Override
	public List<Node> features() {
		final List<Node> nodes = new ArrayList<>(features.size());
		for (final Reference feature : features) {
			if (feature.orNull() != null) {
				nodes.add(feature.orNull());
			}
		}
		return nodes;
	}
}
