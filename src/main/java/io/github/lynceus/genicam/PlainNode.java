package io.github.lynceus.genicam;

/** A node without a value of its own. */
final class PlainNode extends AbstractNode {

	PlainNode(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.OTHER, name, element);
	}

	@Override
	AccessMode naturalAccess() {
		return AccessMode.RO;
	}
}
