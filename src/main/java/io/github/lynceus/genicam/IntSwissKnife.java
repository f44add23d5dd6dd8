package io.github.lynceus.genicam;

/** An integer computed from others. */
final class IntSwissKnife extends IntegerBase {

	private final FormulaVariables.NodeFormula formula;

	IntSwissKnife(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.INT_SWISS_KNIFE, name, element);
		formula = new FormulaVariables(this, element).formula(element.textOf("Formula"));
	}

	@Override
	AccessMode naturalAccess() {
		return AccessMode.RO;
	}

	@Override
	long computeLong() {
		return formula.asLong(null, 0);
	}

	@Override
	void writeLong(final long value) {
		throw FeatureException.type(name(), "is computed and cannot be written");
	}
}
