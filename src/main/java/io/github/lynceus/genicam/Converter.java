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
		return slope == Slope.VARYING ? -Double.MAX_VALUE : Math.min(bottom(), top());
	}

	@Override
	double computeMaxDouble() {
		return slope == Slope.VARYING ? Double.MAX_VALUE : Math.max(bottom(), top());
	}

	private double bottom() {
		final double one = slope == Slope.DECREASING ? node().maxDouble() : node().minDouble();
		return limit(one, -Double.MAX_VALUE);
	}

	private double top() {
		final double other = slope == Slope.DECREASING ? node().minDouble() : node().maxDouble();
		return limit(other, Double.MAX_VALUE);
	}

	/** The other node's limit seen from here; where the formula has no value, or the other no limit, there is none. */
	private double limit(final double raw, final double none) {
		if (Math.abs(raw) >= Float.MAX_VALUE) {
			return none;
		}
		try {
			return from.asDouble("TO", raw);
		}
		catch (final FeatureException e) {
			if (e.reason() == FeatureException.Reason.ARITHMETIC) {
				return none;
			}
			throw e;
		}
	}

	@Override
	CachingMode cachingMode() {
		return node().cachingMode();
	}
}
