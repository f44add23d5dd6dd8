package io.github.lynceus.genicam;

/** A reference by name, looked up when used: it may point forward, and in a broken description nowhere. */
final class Reference {

	private final AbstractNode owner;
	private final String target;
	private final Link link;
	private AbstractNode resolved;

	Reference(final AbstractNode owner, final String target, final Link link) {
		this.owner = owner;
		this.target = target;
		this.link = link;
	}

	/** To a node that cannot be looked up. */
	Reference(final AbstractNode owner, final AbstractNode resolved) {
		this(owner, resolved.name(), Link.NONE);
		this.resolved = resolved;
	}

	String target() {
		return target;
	}

	Link link() {
		return link;
	}

	/** The node, or null if the description has none of that name. */
	AbstractNode orNull() {
		if (resolved == null) {
			resolved = owner.space().find(target);
		}
		return resolved;
	}

	/** The node. */
	AbstractNode node() {
		final AbstractNode node = orNull();
		if (node == null) {
			throw FeatureException.description(owner.name(), "it refers to '" + target + "', which is not defined");
		}
		return node;
	}
}
