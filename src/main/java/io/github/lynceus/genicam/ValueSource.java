package io.github.lynceus.genicam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where an Integer, Float, Boolean, Enumeration or Command has its value: in itself (Value, which can be
 * written), in another node (pValue), or in one of several picked by an index (pIndex).
 */
final class ValueSource {

	private final AbstractNode owner;
	private final Reference value;
	private final List<Reference> copies;
	private final Reference index;
	private final Map<Long, Operand> indexed = new HashMap<>();
	private Operand otherwise;
	private Operand constant;

	ValueSource(final AbstractNode owner, final XmlElement element) {
		this.owner = owner;
		value = owner.reference(element, "pValue", Link.VALUE);
		copies = owner.references(element, "pValueCopy", Link.NONE);
		index = owner.reference(element, "pIndex", Link.POSITION);
		if (index != null) {
			for (final XmlElement e : element.children()) {
				if (e.name().equals("ValueIndexed") || e.name().equals("pValueIndexed")) {
					addIndexed(e);
				}
			}
			otherwise = Operand.of(owner, element, "ValueDefault", Link.VALUE);
		}
		constant = element.has("Value") ? Operand.literal(owner, element.textOf("Value")) : null;
	}

	private void addIndexed(final XmlElement e) {
		final Operand operand = e.name().startsWith("p") ? Operand.reference(owner.reference(e.text(), Link.VALUE))
			: Operand.literal(owner, e.text());
		try {
			indexed.putIfAbsent(Literals.parseLong(e.attribute("Index")), operand);
		}
		catch (final NumberFormatException broken) {
			// An entry that no index can reach costs only itself.
		}
	}

	/** What holds the value now. */
	private Operand operand() {
		if (value != null) {
			return Operand.reference(value);
		}
		if (index != null) {
			final long i = index.node().longValue();
			final Operand operand = indexed.getOrDefault(i, otherwise);
			if (operand == null) {
				throw FeatureException.description(owner.name(), "it has no value for the index " + i);
			}
			return operand;
		}
		if (constant == null) {
			throw FeatureException.description(owner.name(), "it has no value");
		}
		return constant;
	}

	/** The node that holds the value now, or null if the description itself does. */
	AbstractNode node() {
		final Operand operand = operand();
		return operand.reference() == null ? null : operand.reference().node();
	}

	/** As {@link #node()}, also null if there is no value at all. */
	AbstractNode nodeOrNull() {
		return value == null && index == null ? null : node();
	}

	AccessMode access() {
		final AbstractNode node = node();
		if (node != null) {
			return node.access();
		}
		return index != null ? AccessMode.RO : AccessMode.RW;
	}

	/** As the node that holds the value; what the description holds may always be kept. */
	CachingMode caching() {
		final AbstractNode node = nodeOrNull();
		return node == null ? CachingMode.WRITE_THROUGH : node.cachingMode();
	}

	long asLong() {
		return operand().asLong();
	}

	double asDouble() {
		return operand().asDouble();
	}

	/** The text of a constant, for Booleans, which write true and false there. */
	String constantText() {
		return constant == null ? "" : constant.literalText();
	}

	void writeLong(final long newValue) {
		final AbstractNode node = node();
		if (node == null) {
			writeConstant(Long.toString(newValue));
		}
		else {
			owner.space().evaluation().write(node, () -> node.writeLong(newValue));
		}
		copies.forEach(copy -> copy.node().writeLong(newValue));
	}

	void writeDouble(final double newValue) {
		final AbstractNode node = node();
		if (node == null) {
			writeConstant(Double.toString(newValue));
		}
		else {
			owner.space().evaluation().write(node, () -> node.writeDouble(newValue));
		}
		copies.forEach(copy -> copy.node().writeDouble(newValue));
	}

	/** A value kept in the description itself, such as TLParamsLocked, which the client writes. */
	void writeConstant(final String text) {
		if (index != null) {
			throw FeatureException.type(owner.name(), "is fixed by the description");
		}
		constant = Operand.literal(owner, text);
		owner.space().registers().changed(owner);
	}
}
