package io.github.lynceus.genicam;

import java.util.OptionalDouble;

/** An EnumEntry. */
final class EnumerationChoice extends AbstractNode implements EnumerationEntry {

	private final EnumerationFeature enumeration;
	private final Operand value;
	private final String numericValue;
	private final boolean selfClearing;

	EnumerationChoice(final EnumerationFeature enumeration, final String symbolic, final XmlElement element) {
		super(enumeration.space(), NodeType.ENUM_ENTRY, symbolic, element);
		this.enumeration = enumeration;
		value = Operand.literal(this, element.textOf("Value"));
		numericValue = element.textOf("NumericValue");
		selfClearing = element.isYes("IsSelfClearing");
	}

	/** Symbolic if present, else Name without the prefix that generators put there. */
	static String symbolic(final String enumeration, final XmlElement element) {
		final String symbolic = element.textOf("Symbolic");
		if (!symbolic.isEmpty()) {
			return symbolic;
		}
		final String name = element.attribute("Name");
		final String prefix = "EnumEntry_" + enumeration + "_";
		return name.startsWith(prefix) && name.length() > prefix.length() ? name.substring(prefix.length()) : name;
	}

	@Override
	AccessMode naturalAccess() {
		return AccessMode.RW;
	}

	@Override
	long computeLong() {
		return value.asLong();
	}

	@Override
	public String symbolic() {
		return name();
	}

	@Override
	public long value() {
		return space().call(this::longValue);
	}

	@Override
	public OptionalDouble numericValue() {
		try {
			return numericValue.isEmpty() ? OptionalDouble.empty()
				: OptionalDouble.of(Literals.parseDouble(numericValue));
		}
		catch (final NumberFormatException e) {
			return OptionalDouble.empty();
		}
	}

	@Override
	public boolean isSelfClearing() {
		return selfClearing;
	}

	/** Whether it has this number; a choice whose number is broken has none. */
	boolean is(final long number) {
		try {
			return longValue() == number;
		}
		catch (final FeatureException e) {
			return false;
		}
	}

	/** Whether it can be chosen now; a broken condition rules it out. */
	boolean isOffered() {
		try {
			longValue();
			return access().isReadable() || access().isWritable();
		}
		catch (final FeatureException e) {
			return false;
		}
	}

	/** The enumeration it belongs to. */
	EnumerationFeature enumeration() {
		return enumeration;
	}
}
