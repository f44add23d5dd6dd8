package io.github.lynceus.genicam;

import java.util.Locale;

/** A Boolean over an integer, with the numbers that stand for on and off. */
final class BooleanFeature extends AbstractValueNode implements BooleanNode {

	private final ValueSource source;
	private final Operand on;
	private final Operand off;

	BooleanFeature(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.BOOLEAN, name, element);
		source = new ValueSource(this, element);
		on = Operand.literal(this, element.has("OnValue") ? element.textOf("OnValue") : "1");
		off = Operand.literal(this, element.has("OffValue") ? element.textOf("OffValue") : "0");
	}

	@Override
	AccessMode naturalAccess() {
		return source.access();
	}

	/** For formulas and conditions it is 1 or 0, whatever stands in the register. */
	@Override
	long computeLong() {
		if (source.nodeOrNull() == null) {
			return parse(source.constantText()) ? 1 : 0;
		}
		return source.asLong() == on.asLong() ? 1 : 0;
	}

	@Override
	long computeMinLong() {
		return 0;
	}

	@Override
	long computeMaxLong() {
		return 1;
	}

	@Override
	void writeLong(final long value) {
		if (source.nodeOrNull() == null) {
			source.writeConstant(value != 0 ? "true" : "false");
		}
		else {
			source.writeLong(value != 0 ? on.asLong() : off.asLong());
		}
	}

	@Override
	public boolean value() {
		return space().call(() -> {
			requireReadable();
			return longValue() != 0;
		});
	}

	@Override
	public void setValue(final boolean value) {
		change(() -> writeLong(value ? 1 : 0));
	}

	@Override
	String textValue() {
		return longValue() != 0 ? "true" : "false";
	}

	@Override
	public void setText(final String text) {
		setValue(parse(text));
	}

	private boolean parse(final String text) {
		return switch (text.trim().toLowerCase(Locale.ROOT)) {
			case "true", "1", "on", "yes" -> true;
			case "false", "0", "off", "no" -> false;
			default -> throw FeatureException.value(name(), "is true or false, not '" + text + "'");
		};
	}

	@Override
	CachingMode cachingMode() {
		return source.caching();
	}
}
