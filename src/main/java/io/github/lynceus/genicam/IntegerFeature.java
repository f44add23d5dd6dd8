package io.github.lynceus.genicam;

/** An Integer: a value of its own or another node's, with limits. */
final class IntegerFeature extends IntegerBase {

	private final ValueSource source;
	private final Operand min;
	private final Operand max;
	private final Operand increment;

	IntegerFeature(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.INTEGER, name, element);
		source = new ValueSource(this, element);
		min = Operand.of(this, element, "Min", Link.POSITION);
		max = Operand.of(this, element, "Max", Link.POSITION);
		increment = Operand.of(this, element, "Inc", Link.POSITION);
	}

	@Override
	AccessMode naturalAccess() {
		return source.access();
	}

	@Override
	long computeLong() {
		return source.asLong();
	}

	@Override
	void writeLong(final long value) {
		source.writeLong(value);
	}

	@Override
	long computeMinLong() {
		final AbstractNode node = min == null ? source.nodeOrNull() : null;
		return min != null ? min.asLong() : node != null ? node.minLong() : Long.MIN_VALUE;
	}

	@Override
	long computeMaxLong() {
		final AbstractNode node = max == null ? source.nodeOrNull() : null;
		return max != null ? max.asLimit() : node != null ? node.maxLong() : Long.MAX_VALUE;
	}

	@Override
	long computeIncrementLong() {
		final AbstractNode node = increment == null ? source.nodeOrNull() : null;
		return Math.max(1, increment != null ? increment.asLong() : node != null ? node.incrementLong() : 1);
	}

	@Override
	boolean isUnsigned64() {
		// An explicit limit makes it an ordinary int64.
		final AbstractNode node = max == null ? source.nodeOrNull() : null;
		return node != null && node.isUnsigned64();
	}

	@Override
	CachingMode cachingMode() {
		return source.caching();
	}
}
