package io.github.lynceus.genicam;

/** A float that a formula takes to the value of another node, and a second formula back. */
final class Converter extends FloatBase {

	private final FormulaVariables.NodeFormula to;
	private final FormulaVariables.NodeFormula from;
	private final Reference value;
	private final Slope slope;

	Converter(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.CONVERTER, name, element);
		final FormulaVariables variables = new FormulaVariables(this, element);
		to = variables.formula(element.textOf("FormulaTo"));
		from = variables.formula(element.textOf("FormulaFrom"));
		value = reference(element, "pValue", Link.VALUE);
		slope = Slope.of(element);
	}

	private AbstractNode node() {
		if (value == null) {
			throw FeatureException.description(name(), "it has no value to convert");
		}
		return value.node();
	}

	@Override
	AccessMode naturalAccess() {
		return node().access();
	}

	@Override
	double computeDouble() {
		return from.asDouble("TO", node().doubleValue());
	}

	@Override
	void writeDouble(final double newValue) {
		final double raw = to.asDouble("FROM", newValue);
		space().evaluation().write(this, () -> node().writeDouble(raw));
	}

	@Override
	double computeMinDouble() {
		return limits().min();
	}

	@Override
	double computeMaxDouble() {
		return limits().max();
	}

	private ConvertedLimits limits() {
		return ConvertedLimits.of(node().minDouble(), node().maxDouble(), slope, raw -> from.asDouble("TO", raw));
	}

	@Override
	CachingMode cachingMode() {
		return node().cachingMode();
	}
}
