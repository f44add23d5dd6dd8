package io.github.lynceus.genicam;

/** An integer that a formula takes to the value of another node, and a second formula back. */
final class IntConverter extends IntegerBase {

	private final FormulaVariables.NodeFormula to;
	private final FormulaVariables.NodeFormula from;
	private final Reference value;
	private final Slope slope;

	IntConverter(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.INT_CONVERTER, name, element);
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
	long computeLong() {
		return from.asLong("TO", node().longValue());
	}

	@Override
	void writeLong(final long newValue) {
		final long raw = to.asLong("FROM", newValue);
		space().evaluation().write(this, () -> node().writeLong(raw));
	}

	@Override
	long computeMinLong() {
		final double min = limits().min();
		return min == -Double.MAX_VALUE ? Long.MIN_VALUE : (long) min;
	}

	@Override
	long computeMaxLong() {
		final double max = limits().max();
		return max == Double.MAX_VALUE ? Long.MAX_VALUE : (long) max;
	}

	private ConvertedLimits limits() {
		return ConvertedLimits.of(node().minDouble(), node().maxDouble(), slope,
			raw -> from.asLong("TO", (long) raw));
	}

	@Override
	CachingMode cachingMode() {
		return node().cachingMode();
	}
}
