package io.github.lynceus.genicam;

import java.util.function.DoubleUnaryOperator;

/** What both converters are made of: the node converted, and the formulas to its value and back. */
final class Conversion {

	private final AbstractNode owner;
	private final FormulaVariables.NodeFormula to;
	private final FormulaVariables.NodeFormula from;
	private final Reference value;
	private final Slope slope;

	Conversion(final AbstractNode owner, final XmlElement element) {
		this.owner = owner;
		final FormulaVariables variables = new FormulaVariables(owner, element);
		to = variables.formula(element.textOf("FormulaTo"));
		from = variables.formula(element.textOf("FormulaFrom"));
		value = owner.reference(element, "pValue", Link.VALUE);
		slope = Slope.of(element);
	}

	AbstractNode node() {
		if (value == null) {
			throw FeatureException.description(owner.name(), "it has no value to convert");
		}
		return value.node();
	}

	long asLong(final long raw) {
		return from.asLong("TO", raw);
	}

	double asDouble(final double raw) {
		return from.asDouble("TO", raw);
	}

	void writeLong(final long newValue) {
		final long raw = to.asLong("FROM", newValue);
		owner.space().evaluation().write(owner, () -> node().writeLong(raw));
	}

	void writeDouble(final double newValue) {
		final double raw = to.asDouble("FROM", newValue);
		owner.space().evaluation().write(owner, () -> node().writeDouble(raw));
	}

	/** @param convert from the node's value to the converter's, in the converter's arithmetic */
	ConvertedLimits limits(final DoubleUnaryOperator convert) {
		return ConvertedLimits.of(node().minDouble(), node().maxDouble(), slope, convert);
	}
}
