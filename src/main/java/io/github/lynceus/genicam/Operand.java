package io.github.lynceus.genicam;

/** A number that is written in the description or is the value of another node. */
final class Operand {

	private final AbstractNode owner;
	private final String literal;
	private final Reference reference;

	private Operand(final AbstractNode owner, final String literal, final Reference reference) {
		this.owner = owner;
		this.literal = literal;
		this.reference = reference;
	}

	/** The value of a node that has no name to refer to it by. */
	static Operand node(final AbstractNode node) {
		return reference(new Reference(node, node));
	}

	static Operand literal(final AbstractNode owner, final String text) {
		return new Operand(owner, text, null);
	}

	static Operand reference(final Reference reference) {
		return new Operand(null, null, reference);
	}

	/** The children {@code name} or {@code pName} of an element, or null if it has neither. */
	static Operand of(final AbstractNode owner, final XmlElement element, final String name, final Link link) {
		final Reference reference = owner.reference(element, "p" + name, link);
		if (reference != null) {
			return reference(reference);
		}
		final XmlElement child = element.first(name);
		return child == null ? null : literal(owner, child.text());
	}

	/** The node it is the value of, or null for a literal. */
	Reference reference() {
		return reference;
	}

	/** What the description writes for it. */
	String literalText() {
		return literal;
	}

	long asLong() {
		if (reference != null) {
			return reference.node().longValue();
		}
		try {
			return Literals.parseLong(literal);
		}
		catch (final NumberFormatException e) {
			throw notANumber();
		}
	}

	/** As {@link #asLong()}, but a literal beyond int64 means that there is no limit. */
	long asLimit() {
		if (reference != null) {
			return reference.node().longValue();
		}
		try {
			return Literals.parseLimit(literal);
		}
		catch (final NumberFormatException e) {
			throw notANumber();
		}
	}

	double asDouble() {
		if (reference != null) {
			return reference.node().doubleValue();
		}
		try {
			return Literals.parseDouble(literal);
		}
		catch (final NumberFormatException e) {
			throw notANumber();
		}
	}

	private FeatureException notANumber() {
		return FeatureException.description(owner.name(), "'" + literal + "' is not a number");
	}
}
