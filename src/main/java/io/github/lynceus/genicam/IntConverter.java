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
		return slope == Slope.VARYING ? Long.MIN_VALUE : Math.min(bottom(), top());
	}

	@Override
	long computeMaxLong() {
		return slope == Slope.VARYING ? Long.MAX_VALUE : Math.max(bottom(), top());
	}

	private long bottom() {
		final long one = slope == Slope.DECREASING ? node().maxLong() : node().minLong();
		return limit(one, Long.MIN_VALUE);
	}

	private long top() {
		final long other = slope == Slope.DECREASING ? node().minLong() : node().maxLong();
		return limit(other, Long.MAX_VALUE);
	}

	/** The other node's limit seen from here; where the formula has no value, or the other no limit, there is none. */
	private long limit(final long raw, final long none) {
		if (raw == Long.MIN_VALUE || raw == Long.MAX_VALUE) {
			return none;
		}
		try {
			return from.asLong("TO", raw);
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
