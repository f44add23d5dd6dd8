package io.github.lynceus.genicam;

/** An integer that a formula takes to the value of another node, and a second formula back. */
final class IntConverter extends IntegerBase {

	private final Conversion conversion;

	IntConverter(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.INT_CONVERTER, name, element);
		conversion = new Conversion(this, element);
	}

	@Override
	AccessMode naturalAccess() {
		return conversion.node().access();
	}

	@Override
	long computeLong() {
		return conversion.asLong(conversion.node().longValue());
	}

	@Override
	void writeLong(final long newValue) {
		conversion.writeLong(newValue);
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
		return conversion.limits(raw -> conversion.asLong((long) raw));
	}

	@Override
	CachingMode cachingMode() {
		return conversion.node().cachingMode();
	}
}
