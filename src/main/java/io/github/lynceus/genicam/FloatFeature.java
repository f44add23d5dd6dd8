package io.github.lynceus.genicam;

import java.util.OptionalDouble;

/** A Float: a value of its own or another node's, with limits. */
final class FloatFeature extends FloatBase {

	private final ValueSource source;
	private final Operand min;
	private final Operand max;
	private final Operand increment;

	FloatFeature(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.FLOAT, name, element);
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
	double computeDouble() {
		return source.asDouble();
	}

	@Override
	void writeDouble(final double value) {
		source.writeDouble(value);
	}

	@Override
	double computeMinDouble() {
		final AbstractNode node = min == null ? source.nodeOrNull() : null;
		final double limit = min != null ? min.asDouble() : node != null ? node.minDouble() : -Double.MAX_VALUE;
		return Math.max(-Double.MAX_VALUE, limit);
	}

	@Override
	double computeMaxDouble() {
		final AbstractNode node = max == null ? source.nodeOrNull() : null;
		final double limit = max != null ? max.asDouble() : node != null ? node.maxDouble() : Double.MAX_VALUE;
		return Math.min(Double.MAX_VALUE, limit);
	}

	@Override
	OptionalDouble incrementDouble() {
		if (increment != null) {
			return OptionalDouble.of(increment.asDouble());
		}
		final AbstractNode node = source.nodeOrNull();
		if (node == null) {
			return OptionalDouble.empty();
		}
		return node instanceof IntegerBase ? OptionalDouble.of(node.incrementLong()) : node.incrementDouble();
	}

	@Override
	boolean isSinglePrecision() {
		final AbstractNode node = source.nodeOrNull();
		return node != null && node.isSinglePrecision();
	}

	@Override
	CachingMode cachingMode() {
		return source.caching();
	}
}
