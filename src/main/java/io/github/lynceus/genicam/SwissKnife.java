package io.github.lynceus.genicam;

/** A float computed from other nodes. */
final class SwissKnife extends FloatBase {

	private final FormulaVariables.NodeFormula formula;

	SwissKnife(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.SWISS_KNIFE, name, element);
		formula = new FormulaVariables(this, element).formula(element.textOf("Formula"));
	}

	@Override
	AccessMode naturalAccess() {
		return AccessMode.RO;
	}

	@Override
	double computeDouble() {
		return formula.asDouble(null, 0);
	}

	@Override
	double computeMinDouble() {
		return -Double.MAX_VALUE;
	}

	@Override
	double computeMaxDouble() {
		return Double.MAX_VALUE;
	}

	@Override
	void writeDouble(final double value) {
		throw FeatureException.type(name(), "is computed and cannot be written");
	}
}
