package io.github.lynceus.genicam;

/** A float that a formula takes to the value of another node, and a second formula back. */
final class Converter extends FloatBase {

	private final Conversion conversion;

	Converter(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.CONVERTER, name, element);
		conversion = new Conversion(this, element);
	}

	@Override
	AccessMode naturalAccess() {
		return conversion.node().access();
	}

	@Override
	double computeDouble() {
		return conversion.asDouble(conversion.node().doubleValue());
	}

	@Override
	void writeDouble(final double newValue) {
		conversion.writeDouble(newValue);
	}

	@Override
	double computeMinDouble() {
		return conversion.limits(conversion::asDouble).min();
	}

	@Override
	double computeMaxDouble() {
		return conversion.limits(conversion::asDouble).max();
	}

	@Override
	CachingMode cachingMode() {
		return conversion.node().cachingMode();
	}
}
